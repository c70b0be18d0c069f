import { patient, type RecordPatientRequest, recordPatientRequest } from '#shared/contract/patients.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { clinicDay } from '../assessment/clinic-day.ts';
import { loadClinic } from '../assessment/clinic-store.ts';
import { insertPatient, isIdentifierTaken } from './patient-store.ts';

const earliestBirth = '1890-01-01';

export const recordPatient = writeRoute({
  method: 'post',
  path: '/api/patients',
  summary: 'Records a patient.',
  action: 'record_patient',
  body: recordPatientRequest,
  answer: patient,
  status: 201,
  versionOf: ({ version }) => version,
  write: (tx, actor, { body }) => recordPatientIn(tx, actor, body),
});

export async function recordPatientIn(tx: Tx, actor: Actor, request: RecordPatientRequest) {
  const { timeZone } = await loadClinic(tx, actor.clinicId);
  refuseBirthDate(request.birthDate, clinicDay(actor.now, timeZone));
  if (await isIdentifierTaken(tx, actor.clinicId, request.identifier)) {
    const message = 'Another patient of this clinic has this identifier.';
    throw new Refusal('already_exists', [{ path: 'identifier', code: 'already_exists', message }]);
  }
  const recorded = await insertPatient(tx, actor, request);
  await recordAuditEvent(tx, {
    who: actor,
    action: 'patient_recorded',
    subject: 'patient',
    subjectId: recorded.id,
    after: recorded,
    requestId: actor.requestId,
    at: actor.now,
  });
  return recorded;
}

function refuseBirthDate(birthDate: string, today: string): void {
  const refuse = (code: string, message: string) => {
    throw new Refusal('invalid_request', [{ path: 'birthDate', code, message }]);
  };
  if (birthDate > today) refuse('in_the_future', 'A patient was born today or earlier.');
  if (birthDate < earliestBirth) refuse('too_early', 'Check the year: nobody born before 1890 is alive.');
}
