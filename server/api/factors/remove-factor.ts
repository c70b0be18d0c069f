import type { Factors } from '#shared/contract/factors.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { lockUser } from '../users/user-store.ts';
import { factorKindsOf, isFactorRequired, presentFactors } from './factor-store.ts';

interface Removal {
  action: 'totp_removed' | 'passkey_removed';
  before: Record<string, unknown>;
  /** False when there is no such factor. */
  remove(): Promise<boolean>;
}

/** Takes one factor away; the last one stays where one is required. */
export async function removeFactor(
  tx: Tx,
  actor: Actor,
  { action, before, remove }: Removal,
): Promise<Factors> {
  // Two at once must not take away the last two.
  await lockUser(tx, actor.clinicId, actor.userId);
  if (!(await remove())) throw new Refusal('not_found');
  const left = await factorKindsOf(tx, actor);
  if (left.length === 0 && (await isFactorRequired(tx, actor.clinicId))) throw new Refusal('last_factor');
  const of = { who: actor, subject: 'user', subjectId: actor.userId, requestId: actor.requestId };
  await recordAuditEvent(tx, { ...of, action, before });
  return presentFactors(tx, actor);
}
