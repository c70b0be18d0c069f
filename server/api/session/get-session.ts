import * as z from 'zod/mini';
import { session } from '#shared/contract/session.ts';
import { authenticate } from '../../http/authenticate.ts';
import { publicRoute } from '../../http/route.ts';
import { presentSession } from './session-store.ts';

/** A visitor is no error: browsers write a line of their own for every refusal. */
export const getSession = publicRoute({
  method: 'get',
  path: '/api/session',
  summary: 'Who is signed in, and in which clinic; null for nobody, or while a second factor is due.',
  answer: z.nullable(session),
  handle: async ({ request, db, deployment }) => {
    const who = await authenticate(request, db, deployment);
    if (who?.state !== 'full') return null;
    return db.inClinic(who, (tx) => presentSession(tx, who, who.expiresAt));
  },
});
