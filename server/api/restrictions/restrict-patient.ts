import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { restrictionNow, restrictPatientRequest } from '#shared/contract/restrictions.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { lockPatient } from '../patients/patient-store.ts';
import { careTeamOf, nameOf } from './care-team.ts';
import { findRestriction, insertCareTeam, insertRestriction } from './restriction-store.ts';

export const restrictPatient = writeRoute({
  method: 'post',
  path: '/api/patients/:patientId/restriction',
  summary: 'Restricts a record to its care team: whoever restricts it, and those named.',
  action: 'restrict_patient',
  params: z.object({ patientId: uuid }),
  body: restrictPatientRequest,
  answer: restrictionNow,
  status: 201,
  write: async (tx, actor, { params: { patientId }, body: { reason, careTeam } }) => {
    const { clinicId, userId, requestId, now: at } = actor;
    await lockPatient(tx, clinicId, patientId);
    if ((await findRestriction(tx, clinicId, patientId)) !== null) throw new Refusal('already_restricted');
    const members = await careTeamOf(tx, actor, [...careTeam, userId]);
    await insertRestriction(tx, actor, patientId, reason);
    await insertCareTeam(tx, actor, patientId, members, reason);
    const restriction = await findRestriction(tx, clinicId, patientId);
    await recordAuditEvent(tx, {
      who: actor,
      action: 'record_restricted',
      subject: 'patient',
      subjectId: patientId,
      after: { careTeam: restriction?.careTeam.map(nameOf), reason },
      requestId,
      at,
    });
    return { restriction };
  },
});
