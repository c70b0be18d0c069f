import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { liftRestrictionRequest, restrictionNow } from '#shared/contract/restrictions.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { lockPatient } from '../patients/patient-store.ts';
import { refuseOutsider } from './care-team.ts';
import { findRestriction, storeLift } from './restriction-store.ts';

export const liftRestriction = writeRoute({
  method: 'post',
  path: '/api/patients/:patientId/restriction/lift',
  summary: 'Lifts the restriction of a record, with a reason; its care team and all glass broken for it end.',
  action: 'restrict_patient',
  params: z.object({ patientId: uuid }),
  body: liftRestrictionRequest,
  answer: restrictionNow,
  write: async (tx, actor, { params: { patientId }, body: { reason } }) => {
    const { clinicId, requestId, now: at } = actor;
    await lockPatient(tx, clinicId, patientId);
    const restriction = await findRestriction(tx, clinicId, patientId);
    if (restriction === null) throw new Refusal('not_restricted');
    refuseOutsider(restriction, actor);
    await storeLift(tx, actor, patientId, reason);
    await recordAuditEvent(tx, {
      who: actor,
      action: 'restriction_lifted',
      subject: 'patient',
      subjectId: patientId,
      after: { reason },
      requestId,
      at,
    });
    return { restriction: null };
  },
});
