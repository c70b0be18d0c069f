import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { changeRoleRequest, user } from '#shared/contract/users.ts';
import { writeRoute } from '../../http/write-route.ts';
import { changeUser } from './change-user.ts';
import { setRole } from './user-store.ts';

export const changeRole = writeRoute({
  method: 'put',
  path: '/api/users/:userId/role',
  summary: "Changes a user's role; they sign in again to use it.",
  action: 'manage_users',
  params: z.object({ userId: uuid }),
  body: changeRoleRequest,
  answer: user,
  write: (tx, actor, { params: { userId }, body }) =>
    changeUser(tx, actor, userId, {
      action: 'user_role_changed',
      before: ({ role }) => ({ role }),
      after: body,
      apply: () => setRole(tx, actor.clinicId, userId, body.role),
    }),
});
