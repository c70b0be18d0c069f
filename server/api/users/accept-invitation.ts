import { signInStep } from '#shared/contract/session.ts';
import { acceptInvitationRequest } from '#shared/contract/setup.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { publicRoute } from '../../http/route.ts';
import { beginSession } from '../session/begin-session.ts';
import { hashPassword } from '../session/password.ts';
import { refuseWeakPassword } from '../session/refuse-weak-password.ts';
import { endSessionsOf, setPasswordHash } from '../session/session-store.ts';
import { findLinkHolder, spendLink } from './join-link-store.ts';

export const acceptInvitation = publicRoute({
  method: 'post',
  path: '/api/invitations',
  summary: 'Sets a password through a one-time link and signs its holder in; a second factor may be due.',
  body: acceptInvitationRequest,
  answer: signInStep,
  handle: async (call) => {
    const { body, db, deployment, requestId } = call;
    const now = deployment.now();
    const holder = await db.inInstallation((tx) => findLinkHolder(tx, body.token, now));
    if (holder === undefined) throw new Refusal('link_used');
    refuseWeakPassword(body.password, [holder.displayName, holder.email], 'password');
    const passwordHash = await hashPassword(body.password);
    const who = { clinicId: holder.clinicId, userId: holder.id };
    await db.inClinic(who, async (tx) => {
      if (!(await spendLink(tx, holder.clinicId, holder.linkId, now))) throw new Refusal('link_used');
      await setPasswordHash(tx, who, passwordHash);
      await endSessionsOf(tx, who, now);
      const action = holder.hasJoined ? 'password_set_by_link' : 'user_joined';
      await recordAuditEvent(tx, { who, action, subject: 'user', subjectId: holder.id, requestId });
    });
    return beginSession(call, holder);
  },
});
