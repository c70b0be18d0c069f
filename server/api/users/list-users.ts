import { userList } from '#shared/contract/users.ts';
import { route } from '../../http/route.ts';
import * as store from './user-store.ts';

export const listUsers = route({
  method: 'get',
  path: '/api/users',
  summary: "The clinic's users, with those invited and those disabled.",
  action: 'manage_users',
  answer: userList,
  handle: ({ db, deployment, who }) =>
    db.inClinic(who, async (tx) => ({
      users: await store.listUsers(tx, who.clinicId, deployment.now()),
    })),
});
