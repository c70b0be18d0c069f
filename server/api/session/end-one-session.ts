import * as z from 'zod/mini';
import { sessionList } from '#shared/contract/own-sessions.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { endSession, listSessions } from './session-store.ts';

export const endOneSession = route({
  method: 'delete',
  path: '/api/sessions/:sessionId',
  summary: "Ends one of one's own sessions; its next request is refused.",
  action: 'manage_own_access',
  params: z.object({ sessionId: uuid }),
  answer: sessionList,
  handle: ({ params, db, deployment, who, requestId }) =>
    db.inClinic(who, async (tx) => {
      const now = deployment.now();
      const { sessionId } = params;
      if (!(await endSession(tx, { ...who, sessionId }, now))) throw new Refusal('not_found');
      const of = { who, subject: 'user', subjectId: who.userId, requestId };
      await recordAuditEvent(tx, { ...of, action: 'session_ended', before: { sessionId } });
      return { sessions: await listSessions(tx, who, now) };
    }),
});
