import { sessionList } from '#shared/contract/own-sessions.ts';
import { route } from '../../http/route.ts';
import * as store from './session-store.ts';

export const listSessions = route({
  method: 'get',
  path: '/api/sessions',
  summary: "One's own open sessions.",
  action: 'manage_own_access',
  answer: sessionList,
  handle: ({ db, deployment, who }) =>
    db.inClinic(who, async (tx) => ({
      sessions: await store.listSessions(tx, who, deployment.now()),
    })),
});
