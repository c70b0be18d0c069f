import { invitation, inviteUserRequest } from '#shared/contract/users.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { renewJoinLink } from './join-link-store.ts';
import { inviteColleague, presentUser } from './user-store.ts';

export const inviteUser = writeRoute({
  method: 'post',
  path: '/api/users',
  summary: 'Invites a colleague; the link is shown once, and inviting again replaces it.',
  action: 'manage_users',
  body: inviteUserRequest,
  answer: invitation,
  status: 201,
  answersSecret: true,
  write: async (tx, actor, { body }) => {
    const { clinicId, requestId, now } = actor;
    const id = await inviteColleague(tx, clinicId, body, now);
    if (id === undefined) {
      const message = 'Somebody already uses this address.';
      throw new Refusal('already_exists', [{ path: 'email', code: 'taken', message }]);
    }
    const { linkPath, expiresAt } = await renewJoinLink(tx, clinicId, id, now);
    const of = { who: actor, subject: 'user', subjectId: id, requestId };
    await recordAuditEvent(tx, { ...of, action: 'user_invited', after: { role: body.role, expiresAt } });
    return { user: await presentUser(tx, clinicId, id, now), linkPath, expiresAt: expiresAt.toISOString() };
  },
});
