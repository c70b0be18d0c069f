import * as z from 'zod/mini';
import { patientDetail } from '#shared/contract/patients.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { auditRead } from '../audit-read.ts';
import { findRestriction } from '../restrictions/restriction-store.ts';
import { listEpisodesOf, loadPatient } from './patient-store.ts';

export const getPatient = route({
  method: 'get',
  path: '/api/patients/:patientId',
  summary: 'One patient with the episodes recorded.',
  action: 'read_patient',
  params: z.object({ patientId: uuid }),
  answer: patientDetail,
  versionOf: ({ patient }) => patient.version,
  handle: async (call) => {
    const actor = actorOf(call);
    const { patientId } = call.params;
    const found = await call.db.inClinicBySql(actor, async (tx) => {
      const patient = await loadPatient(tx, actor.clinicId, patientId);
      const restriction = patient.isRestricted ? await findRestriction(tx, actor.clinicId, patientId) : null;
      const episodes = await listEpisodesOf(tx, actor.clinicId, patientId);
      return { patient, restriction, episodes };
    });
    await auditRead(call.db, actor, 'patient', patientId);
    return found;
  },
});
