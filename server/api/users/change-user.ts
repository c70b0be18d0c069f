import type { Role } from '#shared/access/access-table.ts';
import type { User } from '#shared/contract/users.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { endSessionsOf } from '../session/session-store.ts';
import { hasActiveAdmin, lockUser, presentUser } from './user-store.ts';

interface UserChange {
  action: 'user_disabled' | 'user_enabled' | 'user_role_changed' | 'user_factors_reset';
  before?: (user: { role: Role }) => unknown;
  after: { reason: string; role?: Role };
  apply(): Promise<void>;
}

/** One change of a user by an administrator: their sessions end, and an active administrator is always left. */
export async function changeUser(
  tx: Tx,
  actor: Actor,
  userId: string,
  { action, before, after, apply }: UserChange,
): Promise<User> {
  const { clinicId, requestId, now } = actor;
  const user = await lockUser(tx, clinicId, userId);
  if (user === null) throw new Refusal('not_found');
  await apply();
  if (!(await hasActiveAdmin(tx, clinicId))) throw new Refusal('last_admin');
  await endSessionsOf(tx, { clinicId, userId }, now);
  const of = { who: actor, subject: 'user', subjectId: userId, requestId };
  await recordAuditEvent(tx, { ...of, action, after, ...(before && { before: before(user) }) });
  return presentUser(tx, clinicId, userId, now);
}
