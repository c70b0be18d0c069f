import type { ClinicDatabase } from '../db/clinic-database.ts';
import { prepared } from '../db/sql.ts';

/** Whose record an address names. */
export interface NamedRecord {
  readonly patientId: string | null;
  readonly episodeId: string | null;
  readonly blockId: string | null;
}

/** The parameters of addresses that name a part of the record. */
export const namingParams = ['seriesId', 'blockId', 'episodeId', 'patientId'] as const;
export type NamingParam = (typeof namingParams)[number];

const find = prepared(
  'find_named_records',
  `select named_id as "id", of_patient as "patientId", of_episode as "episodeId", of_block as "blockId"
   from named_records($1::uuid, $2::uuid[])`,
);

/** Patient, episode and block of these series, blocks and episodes, by their ids; of what is not there, nothing. */
export async function findNamedRecords(
  db: ClinicDatabase,
  clinicId: string,
  ids: readonly string[],
): Promise<Map<string, NamedRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await db.alone<NamedRecord & { id: string }>(find, [clinicId, [...ids]]);
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
