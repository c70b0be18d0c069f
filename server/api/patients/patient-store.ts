import { v7 as newId } from 'uuid';
import type { EpisodeSummary, Patient, RecordPatientRequest } from '#shared/contract/patients.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';

type PatientRow = Prisma.PatientGetPayload<object>;

function presentPatient(row: PatientRow): Patient {
  const { id, identifier, familyName, givenName, birthDate, sex, version } = row;
  return {
    id,
    identifier,
    familyName,
    givenName,
    birthDate: birthDate.toISOString().slice(0, 10),
    sex,
    version,
  };
}

export async function loadPatient(tx: Tx, clinicId: string, patientId: string): Promise<Patient> {
  const row = await tx.patient.findFirst({ where: { clinicId, id: patientId } });
  if (row === null) throw new Refusal('not_found');
  return presentPatient(row);
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
): Promise<Patient> {
  const row = await tx.patient.update({
    where: { clinicId_id: { clinicId, id: patientId } },
    data: { ...fields, birthDate: new Date(`${birthDate}T00:00:00Z`), version: { increment: 1 } },
  });
  return presentPatient(row);
}

export async function insertPatient(tx: Tx, actor: Actor, request: RecordPatientRequest): Promise<Patient> {
  const row = await tx.patient.create({
    data: {
      ...request,
      id: newId(),
      clinicId: actor.clinicId,
      birthDate: new Date(`${request.birthDate}T00:00:00Z`),
      createdById: actor.userId,
      createdAt: actor.now,
    },
  });
  return presentPatient(row);
}

/** Nobody else changes this patient or opens an episode until the transaction ends; not_found outside this clinic. */
export async function lockPatient(tx: Tx, clinicId: string, patientId: string): Promise<void> {
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
