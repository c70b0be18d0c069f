import { invitation, inviteUserRequest } from '#shared/contract/users.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { newToken } from '../../http/one-time-token.ts';
import { route } from '../../http/route.ts';
import { createJoinLink, inviteColleague } from './user-store.ts';

const linkDays = 7;

export const inviteUser = route({
  method: 'post',
  path: '/api/users',
  summary: 'Invites a colleague; the link is shown once, and inviting again replaces it.',
  action: 'manage_users',
  body: inviteUserRequest,
  answer: invitation,
  status: 201,
  handle: ({ body, db, deployment, who, requestId }) =>
    db.inClinic(who.clinicId, async (tx) => {
      const now = deployment.now();
      const user = await inviteColleague(tx, who.clinicId, body, now);
      if (user === undefined) {
        const message = 'Somebody already uses this address.';
        throw new Refusal('already_exists', [{ path: 'email', code: 'taken', message }]);
      }
      const token = newToken();
      const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
      await createJoinLink(tx, { clinicId: who.clinicId, userId: user.id, token, createdAt: now, expiresAt });
      const after = { role: user.role, expiresAt };
      await recordAuditEvent(tx, {
        who,
        action: 'user_invited',
        subject: 'user',
        subjectId: user.id,
        after,
        requestId,
      });
      return { user, linkPath: `/join#${token}`, expiresAt: expiresAt.toISOString() };
    }),
});
