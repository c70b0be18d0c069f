import * as z from 'zod/mini';
import { changePasswordRequest } from '#shared/contract/own-sessions.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { route } from '../../http/route.ts';
import { hashPassword } from './password.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';
import { endSessionsOf, setPasswordHash } from './session-store.ts';
import { verifyPasswordOf } from './verify-password-of.ts';

export const changePassword = route({
  method: 'post',
  path: '/api/password',
  summary: "Changes one's own password, by the old one; all other sessions end.",
  action: 'manage_own_access',
  body: changePasswordRequest,
  answer: z.object({}),
  handle: async (call) => {
    const { body, db, deployment, who, requestId } = call;
    await verifyPasswordOf(call, body.currentPassword);
    refuseWeakPassword(body.newPassword, [who.displayName, who.email], 'newPassword');
    const passwordHash = await hashPassword(body.newPassword);
    await db.inClinic(who, async (tx) => {
      await setPasswordHash(tx, who, passwordHash);
      await endSessionsOf(tx, who, deployment.now(), who.sessionId);
      const of = { who, subject: 'user', subjectId: who.userId, requestId };
      await recordAuditEvent(tx, { ...of, action: 'password_changed' });
    });
    return {};
  },
});
