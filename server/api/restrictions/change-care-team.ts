import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { changeCareTeamRequest, restrictionNow } from '#shared/contract/restrictions.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { lockPatient } from '../patients/patient-store.ts';
import { careTeamOf, nameOf, refuseOutsider } from './care-team.ts';
import { endCareTeam, findRestriction, insertCareTeam } from './restriction-store.ts';

export const changeCareTeam = writeRoute({
  method: 'put',
  path: '/api/patients/:patientId/restriction/care-team',
  summary: 'Names the whole care team of a restricted record anew, with a reason.',
  action: 'restrict_patient',
  params: z.object({ patientId: uuid }),
  body: changeCareTeamRequest,
  answer: restrictionNow,
  write: async (tx, actor, { params: { patientId }, body: { reason, careTeam } }) => {
    const { clinicId, requestId, now: at } = actor;
    await lockPatient(tx, clinicId, patientId);
    const restriction = await findRestriction(tx, clinicId, patientId);
    if (restriction === null) throw new Refusal('not_restricted');
    refuseOutsider(restriction, actor);
    const members = await careTeamOf(tx, actor, careTeam);
    const before = restriction.careTeam.map(({ id }) => id);
    const joining = members.filter((id) => !before.includes(id));
    await insertCareTeam(tx, actor, patientId, joining, reason);
    const leaving = before.filter((id) => !members.includes(id));
    await endCareTeam(tx, clinicId, patientId, leaving);
    const changed = await findRestriction(tx, clinicId, patientId);
    await recordAuditEvent(tx, {
      who: actor,
      action: 'care_team_changed',
      subject: 'patient',
      subjectId: patientId,
      before: { careTeam: restriction.careTeam.map(nameOf) },
      after: { careTeam: changed?.careTeam.map(nameOf), reason },
      requestId,
      at,
    });
    return { restriction: changed };
  },
});
