import { prepared, type Sql } from '../../db/sql.ts';

export interface ListedEpisode {
  readonly id: string;
  readonly indexPain: string;
  readonly policyId: string;
  readonly patientName: string;
  readonly identifier: string;
}

const list = prepared(
  'worklist_episodes',
  `select episode.id, index_pain as "indexPain", policy_id as "policyId",
     family_name || ', ' || given_name as "patientName", identifier
   from episode join patient on patient.clinic_id = episode.clinic_id and patient.id = episode.patient_id
   where episode.clinic_id = $1::uuid and episode.id = any($2::uuid[])`,
);

/** These episodes with whose they are. */
export async function listEpisodesById(
  tx: Sql,
  clinicId: string,
  ids: readonly string[],
): Promise<Map<string, ListedEpisode>> {
  const rows = await tx.rows<ListedEpisode>(list, [clinicId, [...ids]]);
  return new Map(rows.map((row) => [row.id, row]));
}
