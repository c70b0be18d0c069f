import * as z from 'zod/mini';
import { thresholdAnswer } from '#shared/contract/engine-answer.ts';
import { calculateThresholds } from '#shared/domain/calculate.ts';
import { route } from '../../http/route.ts';
import { loadNamedPolicies } from '../policies/named-policies.ts';
import { orRefuse } from './or-refuse.ts';

export const calculateAtThresholds = route({
  method: 'post',
  path: '/api/calculate/thresholds',
  summary:
    "A case without a patient at 50, 70, 75, 80 and 100 % and at its policy's own threshold; nothing is stored.",
  action: 'calculate',
  body: z.unknown(),
  answer: thresholdAnswer,
  handle: async ({ db, deployment, who, body }) => {
    const policies = await db.inClinic(who, (tx) =>
      loadNamedPolicies(tx, { clinicId: who.clinicId, now: deployment.now() }),
    );
    return orRefuse(calculateThresholds(body, { policies }));
  },
});
