import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { minutesAfter } from '../../lib/clinic-time.ts';

export interface RunningBlock {
  readonly number: number;
  /** When its last score is due. */
  readonly until: Date;
}

/** Blocks whose last due time, minutes after the block, is still to come. */
export function runningBlocks(
  { blocks }: Pick<EpisodeDetail, 'blocks'>,
  scheduleMinutes: readonly number[],
  now: Date,
): RunningBlock[] {
  const last = scheduleMinutes.at(-1) ?? 0;
  return blocks
    .map(({ performedAt }, place) => ({ number: place + 1, until: minutesAfter(performedAt, last) }))
    .filter(({ until }) => until > now);
}
