import type { ClinicDatabase } from '../db/clinic-database.ts';
import { prepared } from '../db/sql.ts';
import type { Actor } from './actor.ts';

const append = prepared(
  'append_read_event',
  'select append_read_event($1::uuid, $2::timestamptz, $3::uuid, $4, $5, $6::uuid, $7)',
);

/**
 * A patient's record was looked at: who, what, when. A transaction of its own, after the reading and before the answer:
 * nobody sees what the audit does not hold, and the clinic's other events wait for one statement only.
 */
export async function auditRead(
  db: ClinicDatabase,
  { clinicId, userId, requestId, now }: Actor,
  subject: 'patient' | 'episode' | 'block' | 'assessment' | 'review',
  subjectId: string,
): Promise<void> {
  await db.alone(append, [clinicId, now, userId, `${subject}_read`, subject, subjectId, requestId]);
}
