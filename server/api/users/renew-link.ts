import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { invitation } from '#shared/contract/users.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { renewJoinLink } from './join-link-store.ts';
import { lockUser, presentUser } from './user-store.ts';

export const renewLink = writeRoute({
  method: 'post',
  path: '/api/users/:userId/link',
  summary: 'A new one-time link for somebody to choose a password by, shown once; those before stop working.',
  action: 'manage_users',
  params: z.object({ userId: uuid }),
  body: z.strictObject({}),
  answer: invitation,
  status: 201,
  answersSecret: true,
  write: async (tx, actor, { params }) => {
    const { clinicId, requestId, now } = actor;
    const user = await lockUser(tx, clinicId, params.userId);
    if (user === null) throw new Refusal('not_found');
    if (user.disabledAt !== null) throw new Refusal('user_disabled');
    const { linkPath, expiresAt } = await renewJoinLink(tx, clinicId, user.id, now);
    const of = { who: actor, subject: 'user', subjectId: user.id, requestId };
    await recordAuditEvent(tx, { ...of, action: 'user_link_made', after: { expiresAt } });
    const presented = await presentUser(tx, clinicId, user.id, now);
    return { user: presented, linkPath, expiresAt: expiresAt.toISOString() };
  },
});
