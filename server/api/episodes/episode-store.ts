import type {
  AmendEpisodeRequest,
  ChecklistEntry,
  EpisodeDetail,
  RecordEpisodeRequest,
} from '#shared/contract/episodes.ts';
import type { Patient } from '#shared/contract/patients.ts';
import { checklistItems } from '#shared/contract/record-vocabulary.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { patientJson } from '../patients/patient-columns.ts';

type Indication = Pick<AmendEpisodeRequest, 'region' | 'indexPain' | 'policyId' | 'checklist'>;

export interface LoadedEpisode {
  readonly patient: Patient;
  readonly episode: EpisodeDetail['episode'];
}

const load = prepared(
  'load_episode',
  `select episode.id, region, index_pain as "indexPain", policy_id as "policyId", episode.version,
     episode.created_at as "createdAt",
     ${patientJson} as patient,
     (select coalesce(json_agg(json_build_object('item', item, 'answer', answer, 'note', note)), '[]')
      from checklist_entry where checklist_entry.clinic_id = episode.clinic_id
        and checklist_entry.episode_id = episode.id) as checklist
   from episode join patient on patient.clinic_id = episode.clinic_id and patient.id = episode.patient_id
   where episode.clinic_id = $1::uuid and episode.id = $2::uuid`,
);

type EpisodeRow = Omit<LoadedEpisode['episode'], 'createdAt'> & {
  readonly createdAt: Date;
  readonly patient: Patient;
};

/** An episode and whose it is; not_found outside this clinic. */
export async function loadEpisode(tx: Sql, clinicId: string, episodeId: string): Promise<LoadedEpisode> {
  const [row] = await tx.rows<EpisodeRow>(load, [clinicId, episodeId]);
  if (row === undefined) throw new Refusal('not_found');
  const { patient, checklist, createdAt, ...episode } = row;
  return {
    patient,
    episode: { ...episode, checklist: wholeChecklist(checklist), createdAt: createdAt.toISOString() },
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
