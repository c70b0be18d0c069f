import { recordAuditEvent } from '../audit/record-audit-event.ts';
import type { Sql } from '../db/sql.ts';
import type { Actor } from './actor.ts';

/** A patient's record was looked at: who, what, when. */
export async function auditRead(
  tx: Sql,
  actor: Actor,
  subject: 'patient' | 'episode' | 'block' | 'assessment' | 'review',
  subjectId: string,
): Promise<void> {
  const { requestId, now: at } = actor;
  await recordAuditEvent(tx, { who: actor, action: `${subject}_read`, subject, subjectId, requestId, at });
}
