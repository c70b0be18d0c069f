import * as z from 'zod/mini';
import { amendPatientRequest, patient } from '#shared/contract/patients.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { staleVersion } from '../../audit/stale-version.ts';
import { writeRoute } from '../../http/write-route.ts';
import { loadPatient, lockPatient, personOf, storePerson } from './patient-store.ts';
import { refusePerson } from './refuse-person.ts';

export const amendPatient = writeRoute({
  method: 'put',
  path: '/api/patients/:patientId',
  summary: 'Amends who a patient is, with a reason; the values before stay in the history.',
  action: 'record_patient',
  params: z.object({ patientId: uuid }),
  body: amendPatientRequest,
  answer: patient,
  versioned: 'existing',
  versionOf: ({ version }) => version,
  write: async (tx, actor, { params: { patientId }, body: { reason, ...person }, version }) => {
    const { clinicId, requestId, now } = actor;
    await lockPatient(tx, clinicId, patientId);
    const before = await loadPatient(tx, clinicId, patientId);
    if (before.version !== version) {
      throw await staleVersion(tx, clinicId, { kind: 'patient', id: patientId }, before);
    }
    await refusePerson(tx, actor, person, patientId);
    await storePerson(tx, clinicId, patientId, person);
    const amended = await loadPatient(tx, clinicId, patientId);
    await recordAuditEvent(tx, {
      who: actor,
      action: 'patient_amended',
      subject: 'patient',
      subjectId: patientId,
      before: personOf(before),
      after: { ...personOf(amended), reason },
      requestId,
      at: now,
    });
    return amended;
  },
});
