import type { RecordedReading, RecordedSeries } from '../api/series/recorded-series.ts';

/** Parts of a recorded episode as the stores load it, for tests of what is worked out from it. */

const recordedAt = new Date('2026-01-06T07:30:00Z');

/** A score of 5 at this minute after the block; null: the baseline. */
export function sampleReading(
  minutesAfterBlock: number | null,
  changes: Partial<RecordedReading> = {},
): RecordedReading {
  return {
    id: `r${minutesAfterBlock}`,
    phase: minutesAfterBlock === null ? 'baseline' : 'post_block',
    minutesAfterBlock,
    kind: 'score',
    scoreUnits: 5,
    rangeLowUnits: null,
    rangeHighUnits: null,
    activity: null,
    reason: '',
    observedAt: recordedAt,
    recordedAt,
    isLateEntry: false,
    source: 'nurse',
    authorId: 'nurse',
    supersedesId: null,
    ...changes,
  };
}

/** The score sheet of L4-L5 right with these readings. */
export function sampleSeries(
  readings: RecordedReading[],
  changes: Partial<RecordedSeries> = {},
): RecordedSeries {
  return {
    id: 's',
    blockId: 'b1',
    site: 'level',
    joint: 'L4-L5',
    side: 'right',
    scale: 'nrs11',
    isIndexPain: true,
    statedReliefTenths: null,
    functionRestored: null,
    version: 1,
    readings,
    ...changes,
  };
}
