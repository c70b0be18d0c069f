import { prepared, type Sql } from '../../db/sql.ts';
import { Refusal } from '../../errors.ts';

export interface ListedEpisode {
  readonly id: string;
  readonly indexPain: string;
  readonly policyId: string;
  readonly patientName: string;
  readonly identifier: string;
}

interface Batch {
  /** The last episode of the batch before. */
  readonly after: string | undefined;
  /** Only episodes with a block since then. */
  readonly blockSince: Date | undefined;
  readonly take: number;
}

const list = (since: string, behind: string) => `
  select episode.id, index_pain as "indexPain", policy_id as "policyId",
    family_name || ', ' || given_name as "patientName", identifier
  from episode join patient on patient.clinic_id = episode.clinic_id and patient.id = episode.patient_id
  where episode.clinic_id = $1::uuid${since}${behind}
  order by episode.created_at desc, episode.id desc limit $2::int`;

const sinceBlock = ` and episode.id in (
  select episode_id from block where clinic_id = $1::uuid and performed_at >= $3::timestamptz)`;
const behind = (place: number) =>
  ` and (episode.created_at, episode.id) < ($${place}::timestamptz, $${place + 1}::uuid)`;

const first = prepared('worklist_first', list('', ''));
const next = prepared('worklist_next', list('', behind(3)));
const firstSince = prepared('worklist_first_since', list(sinceBlock, ''));
const nextSince = prepared('worklist_next_since', list(sinceBlock, behind(4)));
const mark = prepared(
  'worklist_mark',
  'select created_at as "createdAt" from episode where clinic_id = $1::uuid and id = $2::uuid',
);

/** Episodes, newest first, from behind the last of the batch before. */
export async function listEpisodesAfter(tx: Sql, clinicId: string, batch: Batch): Promise<ListedEpisode[]> {
  const { after, blockSince, take } = batch;
  const values = [clinicId, take, ...(blockSince ? [blockSince] : [])];
  if (after === undefined) return tx.rows(blockSince ? firstSince : first, values);
  const [last] = await tx.rows<{ createdAt: Date }>(mark, [clinicId, after]);
  if (last === undefined) throw new Refusal('not_found');
  return tx.rows(blockSince ? nextSince : next, [...values, last.createdAt, after]);
}
