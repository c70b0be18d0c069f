import { prepared, type Sql } from '../db/sql.ts';

/** Whose record an address names. */
export interface NamedRecord {
  readonly patientId: string | null;
  readonly episodeId: string | null;
  readonly blockId: string | null;
}

/** The parameters of addresses that name a part of the record. */
export const namingParams = ['seriesId', 'blockId', 'episodeId', 'patientId'] as const;
export type NamingParam = (typeof namingParams)[number];

const columns = `patient_id as "patientId", episode.id as "episodeId"`;
const joinBlock = 'join episode on episode.clinic_id = block.clinic_id and episode.id = block.episode_id';

const bySeries = prepared(
  'named_by_series',
  `select ${columns}, block.id as "blockId" from series
   join block on block.clinic_id = series.clinic_id and block.id = series.block_id ${joinBlock}
   where series.clinic_id = $1::uuid and series.id = $2::uuid`,
);
const byBlock = prepared(
  'named_by_block',
  `select ${columns}, block.id as "blockId" from block ${joinBlock}
   where block.clinic_id = $1::uuid and block.id = $2::uuid`,
);
const byEpisode = prepared(
  'named_by_episode',
  `select ${columns}, null::uuid as "blockId" from episode where clinic_id = $1::uuid and id = $2::uuid`,
);

const ways = { seriesId: bySeries, blockId: byBlock, episodeId: byEpisode };

/** Patient, episode and block of what was named; nulls when it is not there. */
export async function findNamedRecord(
  tx: Sql,
  clinicId: string,
  param: NamingParam,
  id: string,
): Promise<NamedRecord> {
  const unknown = { patientId: null, episodeId: null, blockId: null };
  if (param === 'patientId') return { ...unknown, patientId: id };
  const [found] = await tx.rows<NamedRecord>(ways[param], [clinicId, id]);
  return found ?? unknown;
}
