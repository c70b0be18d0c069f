import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import { type RecordedSeries, readingsByTime } from '../series/recorded-series.ts';

/** A score is due so many minutes before its time comes. */
const dueSoonMinutes = 10;
/** So long after the block its scores can still be taken; later they are missing. */
export const observationWindowMinutes = 24 * 60;

export interface WorklistFacts {
  /** null before the first block */
  readonly newestBlock: { readonly performedAt: Date; readonly series: readonly RecordedSeries[] } | null;
  /** The newest review was signed on the record as it stands now. */
  readonly signedAsItStands: boolean;
  readonly scheduleMinutes: readonly number[];
}

export interface WorklistStanding {
  readonly state: WorklistState;
  /** The earliest missing score, while it can still be taken; minutes null for the baseline. */
  readonly due: { readonly at: Date; readonly minutes: number | null } | null;
  readonly scoresRecorded: number;
  readonly scoresExpected: number;
}

/**
 * What an episode waits for. A signature holds as long as the record reads as it did; a score counts as recorded also
 * when it is stated as not done, and not while two entries for its time are undecided.
 */
export function worklistStanding(facts: WorklistFacts, now: Date): WorklistStanding {
  const { newestBlock, signedAsItStands, scheduleMinutes } = facts;
  const slots: readonly (number | null)[] = [null, ...scheduleMinutes];
  const judged = newestBlock?.series.filter((series) => series.isIndexPain) ?? [];
  const filled = judged.map(filledSlots);
  const missing = slots.filter((slot) => filled.some((of) => !of.has(slot)));
  const scoresExpected = judged.length * slots.length;
  const scoresRecorded = filled.reduce((sum, of) => sum + slots.filter((slot) => of.has(slot)).length, 0);
  const standing = (state: WorklistState, due: WorklistStanding['due'] = null) => ({
    state,
    due,
    scoresRecorded,
    scoresExpected,
  });

  if (signedAsItStands) return standing('signed');
  const next = missing[0];
  if (newestBlock === null) return standing('incomplete');
  if (next === undefined) return standing(judged.length === 0 ? 'incomplete' : 'awaiting_review');
  const minutesSinceBlock = (now.getTime() - newestBlock.performedAt.getTime()) / 60_000;
  if (minutesSinceBlock > observationWindowMinutes) return standing('incomplete');
  const due = { at: new Date(newestBlock.performedAt.getTime() + (next ?? 0) * 60_000), minutes: next };
  return standing((next ?? 0) - minutesSinceBlock <= dueSoonMinutes ? 'due_now' : 'incomplete', due);
}

function filledSlots(series: RecordedSeries): Set<number | null> {
  return new Set(readingsByTime(series.readings).decided.map((reading) => reading.minutesAfterBlock));
}
