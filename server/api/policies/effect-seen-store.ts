import type { Policy } from '#shared/domain/policy.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { sha256Of } from '../assessment/inputs-sha256.ts';

/** Episodes come in: what was looked at longer ago than this is not the effect any more. */
const longestMs = 24 * 60 * 60_000;

const find = prepared(
  'find_effect_seen',
  `select exists (
     select from audit_event
     where clinic_id = $1::uuid and subject = 'policy_version' and action = 'policy_effect_read'
       and actor_id = $2::uuid and after ->> 'definitionSha256' = $3 and at > $4::timestamptz) as seen`,
);

/**
 * Whoever publishes has looked at the effect of exactly these rules as exactly this version; the audit knows, because
 * an effect is recorded before its result leaves.
 */
export async function requireEffectSeen(tx: Sql, actor: Actor, policy: Policy): Promise<void> {
  const { clinicId, userId, now } = actor;
  const since = new Date(now.getTime() - longestMs);
  const [row] = await tx.rows<{ seen: boolean }>(find, [clinicId, userId, sha256Of(policy), since]);
  if (!row?.seen) throw new Refusal('effect_not_seen');
}
