import { factors } from '#shared/contract/factors.ts';
import { route } from '../../http/route.ts';
import { presentFactors } from './factor-store.ts';

export const getFactors = route({
  method: 'get',
  path: '/api/factors',
  summary: "One's own second factors.",
  action: 'manage_own_access',
  answer: factors,
  handle: ({ db, who }) => db.inClinic(who, (tx) => presentFactors(tx, who)),
});
