import { v7 as newId } from 'uuid';
import type { EpisodeSummary, Patient, RecordPatientRequest } from '#shared/contract/patients.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { refuseClosed } from '../restrictions/refuse-closed.ts';
import { patientColumns } from './patient-columns.ts';

const load = prepared(
  'load_patient',
  `select ${patientColumns} from patient where clinic_id = $1::uuid and id = $2::uuid`,
);

/** not_found outside this clinic; record_restricted where the record is closed to the acting user. */
export async function loadPatient(tx: Sql, clinicId: string, patientId: string): Promise<Patient> {
  const [row] = await tx.rows<Patient>(load, [clinicId, patientId]);
  if (row === undefined) throw new Refusal('not_found');
  if (row.isRestricted) await refuseClosed(tx, clinicId, patientId);
  return row;
}

/** A patient as the audit keeps it; who may open the record is an event of its own. */
export function personOf(patient: Patient): Omit<Patient, 'isRestricted' | 'glassBrokenUntil'> {
  const { isRestricted: _closed, glassBrokenUntil: _until, ...person } = patient;
  return person;
}

/** Whether a patient other than `ownId` has this identifier. */
export async function isIdentifierTaken(
  tx: Tx,
  clinicId: string,
  identifier: string,
  ownId?: string,
): Promise<boolean> {
  const others = ownId === undefined ? {} : { NOT: { id: ownId } };
  return (await tx.patient.count({ where: { clinicId, identifier, ...others } })) > 0;
}

export async function storePerson(
  tx: Tx,
  clinicId: string,
  patientId: string,
  { birthDate, ...fields }: RecordPatientRequest,
): Promise<void> {
  await tx.patient.update({
    where: { clinicId_id: { clinicId, id: patientId } },
    data: { ...fields, birthDate: new Date(`${birthDate}T00:00:00Z`), version: { increment: 1 } },
  });
}

export async function insertPatient(tx: Tx, actor: Actor, request: RecordPatientRequest): Promise<Patient> {
  const id = newId();
  await tx.patient.create({
    data: {
      ...request,
      id,
      clinicId: actor.clinicId,
      birthDate: new Date(`${request.birthDate}T00:00:00Z`),
      createdById: actor.userId,
      createdAt: actor.now,
    },
  });
  return loadPatient(tx, actor.clinicId, id);
}

/** As lockPatientRow; record_restricted where the record is closed to the acting user. */
export async function lockPatient(tx: Tx, clinicId: string, patientId: string): Promise<void> {
  await lockPatientRow(tx, clinicId, patientId);
  // A statement of its own: it sees what whoever held the lock before has restricted.
  await refuseClosed(tx, clinicId, patientId);
}

/** Nobody else changes this patient, its care team or opens an episode meanwhile; not_found outside this clinic. */
export async function lockPatientRow(tx: Tx, clinicId: string, patientId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    select id from patient where clinic_id = ${clinicId}::uuid and id = ${patientId}::uuid for no key update`;
  if (rows.length === 0) throw new Refusal('not_found');
}

// Counted for each episode by itself: a join would count the whole clinic's.
const listEpisodes = prepared(
  'list_episodes_of',
  `select id, region, index_pain as "indexPain", created_at as "createdAt",
     (select count(*)::int from block where block.clinic_id = episode.clinic_id and block.episode_id = episode.id)
       as "blockCount",
     exists (select from review where review.clinic_id = episode.clinic_id and review.episode_id = episode.id) as signed
   from episode where clinic_id = $1::uuid and patient_id = $2::uuid order by created_at desc, id desc`,
);

/** A patient's episodes, newest first. */
export async function listEpisodesOf(
  tx: Sql,
  clinicId: string,
  patientId: string,
): Promise<EpisodeSummary[]> {
  const rows = await tx.rows<Omit<EpisodeSummary, 'createdAt'> & { createdAt: Date }>(listEpisodes, [
    clinicId,
    patientId,
  ]);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
