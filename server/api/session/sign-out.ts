import * as z from 'zod/mini';
import { sessionStates } from '#shared/contract/session.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { route } from '../../http/route.ts';
import { clearSessionCookie } from '../../http/session-cookie.ts';
import { endSession } from './session-store.ts';

export const signOut = route({
  method: 'post',
  path: '/api/sign-out',
  summary: 'Ends this session.',
  action: 'read_session',
  during: sessionStates,
  body: z.strictObject({}),
  answer: z.object({}),
  handle: async ({ db, deployment, who, requestId, response }) => {
    await db.inClinic(who, async (tx) => {
      await endSession(tx, who, deployment.now());
      await recordAuditEvent(tx, {
        who,
        action: 'signed_out',
        subject: 'user',
        subjectId: who.userId,
        requestId,
      });
    });
    clearSessionCookie(response, deployment);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    return {};
  },
});
