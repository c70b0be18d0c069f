import { v7 as newId } from 'uuid';
import type { EpisodeSummary, Patient, RecordPatientRequest } from '#shared/contract/patients.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';

type PatientRow = Prisma.PatientGetPayload<object>;

export function presentPatient(row: PatientRow): Patient {
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

const byName = [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }] as const;

/**
 * Patients by name from behind `after` (a patient's id), those whose family name, given name or identifier begins with
 * `beginning`.
 */
export async function listPatientsAfter(
  tx: Tx,
  clinicId: string,
  beginning: string,
  after: string | undefined,
  limit: number,
): Promise<Patient[]> {
  const behind = after === undefined ? {} : await behindPatient(tx, clinicId, after);
  const rows = await tx.patient.findMany({
    where: { AND: [{ clinicId }, beginsWith(beginning), behind] },
    orderBy: [...byName],
    take: limit,
  });
  return rows.map(presentPatient);
}

function beginsWith(beginning: string): Prisma.PatientWhereInput {
  if (beginning === '') return {};
  // Prisma passes % and _ on to ILIKE as wildcards.
  const startsWith = beginning.replace(/[\\%_]/g, '\\$&');
  const begins = { startsWith, mode: 'insensitive' } as const;
  return { OR: [{ familyName: begins }, { givenName: begins }, { identifier: begins }] };
}

async function behindPatient(tx: Tx, clinicId: string, id: string): Promise<Prisma.PatientWhereInput> {
  const last = await tx.patient.findFirst({ where: { clinicId, id } });
  if (last === null) throw new Refusal('not_found');
  const { familyName, givenName } = last;
  return {
    OR: [
      { familyName: { gt: familyName } },
      { familyName, givenName: { gt: givenName } },
      { familyName, givenName, id: { gt: id } },
    ],
  };
}

/** A patient's episodes, newest first. */
export async function listEpisodesOf(tx: Tx, clinicId: string, patientId: string): Promise<EpisodeSummary[]> {
  const rows = await tx.episode.findMany({
    where: { clinicId, patientId },
    include: { _count: { select: { blocks: true, reviews: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, region, indexPain, createdAt, _count }) => ({
    id,
    region,
    indexPain,
    createdAt: createdAt.toISOString(),
    blockCount: _count.blocks,
    signed: _count.reviews > 0,
  }));
}
