import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { user, userReasonRequest } from '#shared/contract/users.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { deleteFactors } from '../factors/factor-store.ts';
import { changeUser } from './change-user.ts';

export const resetFactors = writeRoute({
  method: 'post',
  path: '/api/users/:userId/reset-factors',
  summary: "Takes all of a user's second factors away; the next sign-in asks to enrol anew.",
  action: 'manage_users',
  params: z.object({ userId: uuid }),
  body: userReasonRequest,
  answer: user,
  write: async (tx, actor, { params: { userId }, body }) => {
    // An unlocked screen alone must not be enough to get rid of one's own.
    if (userId === actor.userId) throw new Refusal('not_yourself');
    return changeUser(tx, actor, userId, {
      action: 'user_factors_reset',
      after: body,
      apply: () => deleteFactors(tx, { clinicId: actor.clinicId, userId }),
    });
  },
});
