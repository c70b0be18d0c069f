import { newSubject } from '#shared/contract/drafts.ts';
import { patient, type RecordPatientRequest, recordPatientRequest } from '#shared/contract/patients.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { endDraft } from '../drafts/end-draft.ts';
import { insertPatient, personOf } from './patient-store.ts';
import { refusePerson } from './refuse-person.ts';

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
  await refusePerson(tx, actor, request);
  const recorded = await insertPatient(tx, actor, request);
  await endDraft(tx, actor, { kind: 'patient', subjectId: newSubject });
  await recordAuditEvent(tx, {
    who: actor,
    action: 'patient_recorded',
    subject: 'patient',
    subjectId: recorded.id,
    after: personOf(recorded),
    requestId: actor.requestId,
    at: actor.now,
  });
  return recorded;
}
