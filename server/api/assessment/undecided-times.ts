import type { Assessment } from '#shared/contract/assessments.ts';
import { readingsByTime } from '../series/recorded-series.ts';
import type { RecordedEpisode } from './case-from-record.ts';

/** The times that have no score because several entries stand there and nobody has said which counts. */
export function undecidedTimes({ blocks }: RecordedEpisode): Assessment['undecidedTimes'] {
  return blocks.flatMap((block) =>
    block.series.flatMap((series) =>
      readingsByTime(series.readings).undecided.map((entries) => ({
        blockId: block.id,
        seriesId: series.id,
        minutesAfterBlock: entries[0]?.minutesAfterBlock ?? null,
        entries: entries.length,
      })),
    ),
  );
}
