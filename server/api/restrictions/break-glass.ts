import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { breakGlassRequest, brokenGlass } from '#shared/contract/restrictions.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { lockPatientRow } from '../patients/patient-store.ts';
import { insertBrokenGlass } from './broken-glass-store.ts';
import { isClosed } from './refuse-closed.ts';
import { findRestriction } from './restriction-store.ts';

export const breakGlass = writeRoute({
  method: 'post',
  path: '/api/patients/:patientId/break-glass',
  summary: 'Opens a restricted record to a physician in an emergency, with a reason, for an hour.',
  action: 'break_glass',
  params: z.object({ patientId: uuid }),
  body: breakGlassRequest,
  answer: brokenGlass,
  status: 201,
  write: async (tx, actor, { params: { patientId }, body: { reason } }) => {
    const { clinicId, requestId, now: at } = actor;
    // Two at once take turns: the second finds the record open.
    await lockPatientRow(tx, clinicId, patientId);
    if ((await findRestriction(tx, clinicId, patientId)) === null) throw new Refusal('not_restricted');
    if (!(await isClosed(tx, patientId))) throw new Refusal('already_open');
    const expiresAt = (await insertBrokenGlass(tx, actor, patientId, reason)).toISOString();
    await recordAuditEvent(tx, {
      who: actor,
      action: 'glass_broken',
      subject: 'patient',
      subjectId: patientId,
      after: { expiresAt, reason },
      requestId,
      at,
    });
    return { expiresAt };
  },
});
