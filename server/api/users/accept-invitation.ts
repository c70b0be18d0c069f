import { session } from '#shared/contract/session.ts';
import { acceptInvitationRequest } from '#shared/contract/setup.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { publicRoute } from '../../http/route.ts';
import { hashPassword } from '../session/password.ts';
import { signInAs } from '../session/sign-in.ts';
import { acceptInvited, findInvited } from './user-store.ts';

export const acceptInvitation = publicRoute({
  method: 'post',
  path: '/api/invitations',
  summary: 'Sets the password of somebody invited, once, and signs them in.',
  body: acceptInvitationRequest,
  answer: session,
  handle: async (call) => {
    const { body, db, deployment, requestId } = call;
    const now = deployment.now();
    const invited = await db.inInstallation((tx) => findInvited(tx, body.token, now));
    if (invited === undefined) throw new Refusal('link_used');
    const passwordHash = await hashPassword(body.password);
    await db.inClinic(invited.clinicId, async (tx) => {
      if (!(await acceptInvited(tx, invited, passwordHash, now))) throw new Refusal('link_used');
      const who = { clinicId: invited.clinicId, userId: invited.id };
      await recordAuditEvent(tx, {
        who,
        action: 'user_joined',
        subject: 'user',
        subjectId: invited.id,
        requestId,
      });
    });
    return signInAs(call, invited);
  },
});
