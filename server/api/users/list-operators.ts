import { operatorList } from '#shared/contract/users.ts';
import { route } from '../../http/route.ts';
import * as store from './user-store.ts';

export const listOperators = route({
  method: 'get',
  path: '/api/operators',
  summary: 'Those who can have done a block.',
  action: 'read_clinic',
  answer: operatorList,
  handle: ({ db, who }) =>
    db.inClinic(who, async (tx) => ({ operators: await store.listOperators(tx, who.clinicId) })),
});
