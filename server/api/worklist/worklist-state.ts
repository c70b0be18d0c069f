import type { WorklistStage, WorklistState } from '#shared/contract/record-vocabulary.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { type RecordedSeries, readingsByTime } from '../series/recorded-series.ts';

/** A score is due so many minutes before its time comes. */
export const dueSoonMinutes = 10;
/** So long after the block its scores can still be taken; later they are missing. */
export const observationWindowMinutes = 24 * 60;

const minuteMs = 60_000;

export interface WorklistFacts {
  /** null before the first block */
  readonly newestBlock: ScheduledBlock | null;
  /** The newest review was signed on the record as it stands now. */
  readonly signedAsItStands: boolean;
}

/** Of a block, when its scores are due and which are there. */
type ScheduledBlock = Pick<RecordedBlock, 'performedAt' | 'scheduleMinutes' | 'series'>;

/** What an episode waits for, whatever time it is. */
export interface EpisodeStanding {
  readonly stage: WorklistStage;
  /** The earliest missing score, and until when it can be taken; minutes null for the baseline. */
  readonly missing: { readonly at: Date; readonly minutes: number | null; readonly until: Date } | null;
  readonly scoresRecorded: number;
  readonly scoresExpected: number;
}

export interface WorklistStanding {
  readonly state: WorklistState;
  /** The earliest missing score, while it can still be taken. */
  readonly due: { readonly at: Date; readonly minutes: number | null } | null;
}

/**
 * A signature holds as long as the record reads as it did; a score counts as recorded also when it is stated as not
 * done, and not while two entries for its time are undecided.
 */
export function episodeStanding({ newestBlock, signedAsItStands }: WorklistFacts): EpisodeStanding {
  const slots = slotsOf(newestBlock);
  const judged = treated(newestBlock);
  const filled = judged.map(filledSlots);
  const [next] = openSlots(newestBlock);
  const scores = {
    scoresExpected: judged.length * slots.length,
    scoresRecorded: filled.reduce((sum, of) => sum + slots.filter((slot) => of.has(slot)).length, 0),
  };
  if (signedAsItStands) return { stage: 'signed', missing: null, ...scores };
  if (newestBlock === null) return { stage: 'open', missing: null, ...scores };
  if (next === undefined)
    return { stage: judged.length === 0 ? 'open' : 'complete', missing: null, ...scores };
  const after = (minutes: number) => new Date(newestBlock.performedAt.getTime() + minutes * minuteMs);
  const missing = { at: after(next ?? 0), minutes: next, until: after(observationWindowMinutes) };
  return { stage: 'open', missing, ...scores };
}

/** Where it stands on the worklist now. The list asks the database the same (worklist-page.ts). */
export function stateAt({ stage, missing }: EpisodeStanding, now: Date): WorklistStanding {
  if (stage === 'signed') return { state: 'signed', due: null };
  if (stage === 'complete') return { state: 'awaiting_review', due: null };
  if (missing === null || now > missing.until) return { state: 'incomplete', due: null };
  const isDue = missing.at.getTime() - now.getTime() <= dueSoonMinutes * minuteMs;
  return { state: isDue ? 'due_now' : 'incomplete', due: { at: missing.at, minutes: missing.minutes } };
}

/** The times of which a treated level misses its score, earliest first; null: before the block. */
export function openSlots(block: ScheduledBlock | null): (number | null)[] {
  const filled = treated(block).map(filledSlots);
  return slotsOf(block).filter((slot) => filled.some((of) => !of.has(slot)));
}

function slotsOf(block: ScheduledBlock | null): readonly (number | null)[] {
  return [null, ...(block?.scheduleMinutes ?? [])];
}

function treated(block: ScheduledBlock | null): RecordedSeries[] {
  return block?.series.filter(({ isIndexPain }) => isIndexPain) ?? [];
}

function filledSlots(series: RecordedSeries): Set<number | null> {
  return new Set(readingsByTime(series.readings).decided.map((reading) => reading.minutesAfterBlock));
}
