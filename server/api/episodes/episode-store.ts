import type {
  AmendEpisodeRequest,
  ChecklistEntry,
  EpisodeDetail,
  RecordEpisodeRequest,
} from '#shared/contract/episodes.ts';
import type { Patient } from '#shared/contract/patients.ts';
import { checklistItems } from '#shared/contract/record-vocabulary.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { presentPatient } from '../patients/patient-store.ts';

type Indication = Pick<AmendEpisodeRequest, 'region' | 'indexPain' | 'policyId' | 'checklist'>;

export interface LoadedEpisode {
  readonly patient: Patient;
  readonly episode: EpisodeDetail['episode'];
}

/** An episode and whose it is; not_found outside this clinic. */
export async function loadEpisode(tx: Tx, clinicId: string, episodeId: string): Promise<LoadedEpisode> {
  const row = await tx.episode.findFirst({
    where: { clinicId, id: episodeId },
    include: { patient: true, checklist: true },
  });
  if (row === null) throw new Refusal('not_found');
  const { id, region, indexPain, policyId, version, createdAt, checklist } = row;
  return {
    patient: presentPatient(row.patient),
    episode: {
      id,
      region,
      indexPain,
      policyId,
      checklist: wholeChecklist(checklist),
      version,
      createdAt: createdAt.toISOString(),
    },
  };
}

/** Nobody else changes this episode or adds a block to it until the transaction ends. */
export async function lockEpisode(tx: Tx, clinicId: string, episodeId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    select id from episode where clinic_id = ${clinicId}::uuid and id = ${episodeId}::uuid for no key update`;
  if (rows.length === 0) throw new Refusal('not_found');
}

export async function insertEpisode(
  tx: Tx,
  actor: Actor,
  patientId: string,
  request: RecordEpisodeRequest,
): Promise<void> {
  const { clinicId, userId, now } = actor;
  const { checklist, ...fields } = request;
  await tx.episode.create({
    data: { ...fields, clinicId, patientId, createdById: userId, createdAt: now },
  });
  await tx.checklistEntry.createMany({
    data: wholeChecklist(checklist).map((entry) => ({ ...entry, clinicId, episodeId: request.id })),
  });
}

export async function storeIndication(
  tx: Tx,
  clinicId: string,
  episodeId: string,
  { checklist, ...fields }: Indication,
): Promise<void> {
  await tx.episode.update({
    where: { clinicId_id: { clinicId, id: episodeId } },
    data: { ...fields, version: { increment: 1 } },
  });
  for (const { item, answer, note } of wholeChecklist(checklist)) {
    await tx.checklistEntry.upsert({
      where: { clinicId_episodeId_item: { clinicId, episodeId, item } },
      create: { clinicId, episodeId, item, answer, note },
      update: { answer, note },
    });
  }
}

/** Every item in its order; one that nobody answered is not recorded. */
function wholeChecklist(entries: readonly ChecklistEntry[]): ChecklistEntry[] {
  return checklistItems.map((item) => {
    const given = entries.find((entry) => entry.item === item);
    return { item, answer: given?.answer ?? 'not_recorded', note: given?.note ?? '' };
  });
}
