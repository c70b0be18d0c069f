import { prepared, type Sql } from '../db/sql.ts';

export interface AuditEntry {
  /** Who did it and where; null actor: the product itself. */
  who: { clinicId: string; userId: string | null };
  /** What was done, snake_case in the past: patient_recorded. */
  action: string;
  /** The kind of thing it was done to: patient. */
  subject: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
  requestId: string;
  at?: Date;
}

const append = prepared(
  'append_audit_event',
  `insert into audit_event (clinic_id, at, actor_id, action, subject, subject_id, before, after, request_id)
   values ($1::uuid, coalesce($2::timestamptz, now()), $3::uuid, $4, $5, $6::uuid, $7::jsonb, $8::jsonb, $9)`,
);

/**
 * Appends to the audit at the end of the transaction of the change itself: no audit, no change. Until the commit the
 * clinic's other events wait for it.
 */
export async function recordAuditEvent(tx: Sql, entry: AuditEntry): Promise<void> {
  const { who, action, subject, subjectId, before, after, requestId, at } = entry;
  const values = [who.clinicId, at ?? null, who.userId, action, subject, subjectId];
  tx.atEnd(append, [...values, asJson(before), asJson(after), requestId]);
}

/** As it will read later: instants as text, decimals as text, nothing undefined. */
function asJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
