import type { Tx } from '../db/clinic-database.ts';

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

/** Appends to the audit in the transaction of the change itself: no audit, no change. */
export async function recordAuditEvent(tx: Tx, entry: AuditEntry): Promise<void> {
  const { who, action, subject, subjectId, requestId } = entry;
  await tx.auditEvent.create({
    data: {
      clinicId: who.clinicId,
      actorId: who.userId,
      action,
      subject,
      subjectId,
      requestId,
      ...(entry.at && { at: entry.at }),
      ...(entry.before !== undefined && { before: asJson(entry.before) }),
      ...(entry.after !== undefined && { after: asJson(entry.after) }),
    },
  });
}

/** As it will read later: instants as text, decimals as text, nothing undefined. */
function asJson(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
