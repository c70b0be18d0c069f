import { session } from '#shared/contract/session.ts';
import { route } from '../../http/route.ts';
import { presentSession } from './session-store.ts';

export const getSession = route({
  method: 'get',
  path: '/api/session',
  summary: 'Who is signed in, and in which clinic.',
  action: 'read_session',
  answer: session,
  handle: ({ db, who }) => db.inClinic(who.clinicId, (tx) => presentSession(tx, who, who.expiresAt)),
});
