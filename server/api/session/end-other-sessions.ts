import { sessionList } from '#shared/contract/own-sessions.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { route } from '../../http/route.ts';
import { endSessionsOf, listSessions } from './session-store.ts';

export const endOtherSessions = route({
  method: 'delete',
  path: '/api/sessions',
  summary: "Ends all of one's own sessions but this one.",
  action: 'manage_own_access',
  answer: sessionList,
  handle: ({ db, deployment, who, requestId }) =>
    db.inClinic(who, async (tx) => {
      const now = deployment.now();
      const ended = await endSessionsOf(tx, who, now, who.sessionId);
      const of = { who, subject: 'user', subjectId: who.userId, requestId };
      await recordAuditEvent(tx, { ...of, action: 'other_sessions_ended', before: { ended } });
      return { sessions: await listSessions(tx, who, now) };
    }),
});
