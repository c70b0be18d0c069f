import type { Tx } from '../../db/clinic-database.ts';

/** Blocks from this instant on, and before that one. */
export interface BlockRange {
  readonly from: Date;
  readonly before: Date;
}

export interface EpisodeCounts {
  /** With a block in the range. */
  readonly inRange: number;
  readonly withoutBlocks: number;
}

export async function countEpisodes(
  tx: Tx,
  clinicId: string,
  { from, before }: BlockRange,
): Promise<EpisodeCounts> {
  const counted = await tx.$queryRaw<EpisodeCounts[]>`
    select
      (select count(distinct episode_id) from block where clinic_id = ${clinicId}::uuid
        and performed_at >= ${from}::timestamptz and performed_at < ${before}::timestamptz)::int as "inRange",
      (select count(*) from episode where clinic_id = ${clinicId}::uuid and not exists (
        select from block where block.clinic_id = episode.clinic_id and block.episode_id = episode.id
      ))::int as "withoutBlocks"`;
  return counted[0] ?? { inRange: 0, withoutBlocks: 0 };
}

/** Episodes with a block in the range, by id, from behind `after` (null: from the first). */
export async function listEpisodeIds(
  tx: Tx,
  clinicId: string,
  { from, before }: BlockRange,
  after: string | null,
  take: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from episode where clinic_id = ${clinicId}::uuid
      and (${after}::uuid is null or id > ${after}::uuid)
      and exists (select from block where block.clinic_id = episode.clinic_id and block.episode_id = episode.id
        and performed_at >= ${from}::timestamptz and performed_at < ${before}::timestamptz)
    order by id limit ${take}::int`;
  return rows.map(({ id }) => id);
}
