import * as z from 'zod/mini';
import { answer, answersByPolicy } from '#shared/contract/assessments.ts';
import { calculate, calculateSideBySide } from '#shared/domain/calculate.ts';
import { presetPolicies } from '#shared/domain/presets.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { listNewestPolicies } from '../policies/policy-store.ts';

export const calculateCase = route({
  method: 'post',
  path: '/api/calculate',
  summary:
    'Judges a case without a patient, as the calculate command does, under one policy or several; nothing is stored.',
  action: 'calculate',
  body: z.unknown(),
  answer: z.union([answer, answersByPolicy]),
  handle: async ({ db, who, body }) => {
    const own = await db.inClinic(who.clinicId, (tx) => listNewestPolicies(tx, who.clinicId));
    const policies = new Map(
      [...presetPolicies, ...own.map(({ policy }) => policy)].map((policy) => [policy.id, policy]),
    );
    const judged = hasSeveral(body) ? calculateSideBySide(body, { policies }) : calculate(body, { policies });
    if (!('error' in judged)) return judged;
    const { id, error } = judged;
    throw new Refusal('invalid_request', error.issues, { id, error });
  },
});

function hasSeveral(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'policies');
}
