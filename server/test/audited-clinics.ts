import { v7 as newId } from 'uuid';
import { recordAuditEvent } from '../audit/record-audit-event.ts';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import type { TestClinic } from './test-clinic.ts';

/** Records so many events of every kind of content, some at once. */
export async function recordEvents(db: ClinicDatabase, clinic: TestClinic, events: number): Promise<void> {
  const who = { clinicId: clinic.id, userId: clinic.users.nurse.id };
  let left = events;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      await db.inClinic(who, (tx) => recordAuditEvent(tx, entryOf(who, left)));
    }
  };
  await Promise.all([work(), work(), work()]);
}

function entryOf(who: { clinicId: string; userId: string }, number: number) {
  const subjectId = newId();
  const common = { who: number % 17 === 0 ? { ...who, userId: null } : who, subjectId, requestId: newId() };
  const reading = { id: subjectId, phase: 'post_block', minutesAfterBlock: 30, reason: 'mistyped "4,5"\n' };
  if (number % 3 === 0) return { ...common, action: 'patient_read', subject: 'patient' };
  const after = { ...reading, scoreUnits: number % 11 };
  if (number % 3 === 1) return { ...common, action: 'reading_recorded', subject: 'reading', after };
  const before = { ...reading, scoreUnits: 4.5, kind: null };
  return { ...common, action: 'reading_corrected', subject: 'reading', before, after };
}
