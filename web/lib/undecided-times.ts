import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { entriesByTime } from '#shared/domain/entries-by-time.ts';
import { siteLabel } from './site-label.ts';

export interface UndecidedTime {
  readonly blockId: string;
  readonly blockNumber: number;
  readonly site: string;
  /** null: before the block */
  readonly minutes: number | null;
  readonly entries: number;
}

/** Times at which several entries stand and nobody has said which counts: they have no score and stop a signature. */
export function undecidedTimes({ blocks }: Pick<EpisodeDetail, 'blocks'>): UndecidedTime[] {
  return blocks.flatMap((block, index) =>
    block.series.flatMap((series) =>
      entriesByTime(series.readings.filter(({ isUndecided }) => isUndecided)).undecided.map((entries) => ({
        blockId: block.id,
        blockNumber: index + 1,
        site: siteLabel(series),
        minutes: entries[0]?.minutesAfterBlock ?? null,
        entries: entries.length,
      })),
    ),
  );
}
