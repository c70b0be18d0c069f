import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { user, userReasonRequest } from '#shared/contract/users.ts';
import { writeRoute } from '../../http/write-route.ts';
import { changeUser } from './change-user.ts';
import { endJoinLinks } from './join-link-store.ts';
import { setDisabled } from './user-store.ts';

export const disableUser = writeRoute({
  method: 'post',
  path: '/api/users/:userId/disable',
  summary: 'Shuts a user out at once: open sessions, sign-in and one-time links.',
  action: 'manage_users',
  params: z.object({ userId: uuid }),
  body: userReasonRequest,
  answer: user,
  write: (tx, actor, { params: { userId }, body }) =>
    changeUser(tx, actor, userId, {
      action: 'user_disabled',
      after: body,
      apply: async () => {
        await setDisabled(tx, actor.clinicId, userId, actor.now);
        await endJoinLinks(tx, actor.clinicId, userId);
      },
    }),
});
