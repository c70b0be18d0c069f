import type { WorklistStage } from '#shared/contract/record-vocabulary.ts';
import { prepared, type Sql } from '../../db/sql.ts';

/** An episode with what its standing is kept by. */
export interface TouchedEpisode {
  readonly id: string;
  readonly patientId: string;
  readonly region: string;
  readonly createdAt: Date;
}

/** A standing as it is kept. */
export interface KeptStanding extends Pick<TouchedEpisode, 'patientId' | 'region'> {
  readonly episodeId: string;
  readonly stage: WorklistStage;
  readonly operatorId: string | null;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly dueUntil: Date | null;
}

const lock = prepared(
  'lock_standings',
  `select true as locked from (select pg_advisory_xact_lock(hashtextextended('worklist ' || $1, 0))) as taken`,
);
const anyTouch = prepared(
  'find_touch',
  'select true as touched from episode_touch where clinic_id = $1::uuid limit 1',
);
const listTouches = prepared(
  'list_touches',
  'select id, episode_id as "episodeId" from episode_touch where clinic_id = $1::uuid limit $2::int',
);
const removeTouches = prepared(
  'remove_touches',
  'delete from episode_touch where clinic_id = $1::uuid and id = any($2::uuid[])',
);
const listEpisodes = prepared(
  'list_touched_episodes',
  `select id, patient_id as "patientId", region, created_at as "createdAt" from episode
   where clinic_id = $1::uuid and id = any($2::uuid[])`,
);
const keep = prepared(
  'keep_standings',
  `insert into episode_standing (clinic_id, episode_id, patient_id, stage, region, operator_id, since, due_at, due_until)
   select $1::uuid, "episodeId", "patientId", stage, region, "operatorId", since, "dueAt", "dueUntil"
   from json_to_recordset($2::json) as kept("episodeId" uuid, "patientId" uuid, stage text, region text,
     "operatorId" uuid, since timestamptz, "dueAt" timestamptz, "dueUntil" timestamptz)
   on conflict (clinic_id, episode_id) do update set stage = excluded.stage, region = excluded.region,
     operator_id = excluded.operator_id, since = excluded.since, due_at = excluded.due_at, due_until = excluded.due_until`,
);

export async function isAnythingTouched(tx: Sql, clinicId: string): Promise<boolean> {
  return (await tx.rows(anyTouch, [clinicId])).length > 0;
}

/** Nobody else works standings of this clinic out until the transaction ends: an older one never replaces a newer. */
export async function lockStandings(tx: Sql, clinicId: string): Promise<void> {
  await tx.rows(lock, [clinicId]);
}

export async function listTouchesOf(tx: Sql, clinicId: string, limit: number) {
  return tx.rows<{ id: string; episodeId: string }>(listTouches, [clinicId, limit]);
}

export async function removeTouchesOf(tx: Sql, clinicId: string, ids: readonly string[]): Promise<void> {
  await tx.rows(removeTouches, [clinicId, [...ids]]);
}

export async function listTouchedEpisodes(
  tx: Sql,
  clinicId: string,
  ids: readonly string[],
): Promise<TouchedEpisode[]> {
  return tx.rows(listEpisodes, [clinicId, [...ids]]);
}

export async function keepStandings(
  tx: Sql,
  clinicId: string,
  standings: readonly KeptStanding[],
): Promise<void> {
  await tx.rows(keep, [clinicId, JSON.stringify(standings)]);
}
