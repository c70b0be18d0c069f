import * as z from 'zod/mini';
import { answer, answersByPolicy } from '#shared/contract/engine-answer.ts';
import { calculate, calculateSideBySide } from '#shared/domain/calculate.ts';
import { route } from '../../http/route.ts';
import { loadNamedPolicies } from '../policies/named-policies.ts';
import { orRefuse } from './or-refuse.ts';

export const calculateCase = route({
  method: 'post',
  path: '/api/calculate',
  summary:
    'Judges a case without a patient, as the calculate command does, under one policy or several; nothing is stored.',
  action: 'calculate',
  body: z.unknown(),
  answer: z.union([answer, answersByPolicy]),
  handle: async ({ db, deployment, who, body }) => {
    const policies = await db.inClinic(who, (tx) =>
      loadNamedPolicies(tx, { clinicId: who.clinicId, now: deployment.now() }),
    );
    return orRefuse(
      hasSeveral(body) ? calculateSideBySide(body, { policies }) : calculate(body, { policies }),
    );
  },
});

function hasSeveral(body: unknown): body is Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'policies');
}
