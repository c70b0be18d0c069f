import type { Reading, ReadingEntry, RecordReadingRequest } from '#shared/contract/readings.ts';
import type { Activity } from '#shared/contract/record-vocabulary.ts';
import { withOffset } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import type { EntryTime } from './due-time.ts';
import { scoreTexts } from './texts.ts';

interface NewReading {
  time: EntryTime;
  entry: ReadingEntry;
  activity: Activity | null;
  transcribed: boolean;
  timeZone: string;
}

/** A new entry; its id is made once, here. */
export function newReading({
  time,
  entry,
  activity,
  transcribed,
  timeZone,
}: NewReading): RecordReadingRequest {
  return {
    id: newId(),
    phase: time.minutesAfterBlock === null ? 'baseline' : 'post_block',
    minutesAfterBlock: time.minutesAfterBlock,
    entry,
    activity: entry.kind === 'score' || entry.kind === 'range' ? activity : null,
    observedAt: withOffset(time.observedAt, timeZone),
    transcribed,
    supersedesId: null,
    reason: '',
  };
}

/** The same place and time with another entry or activity, and why. */
export function correctionOf(
  wrong: Reading,
  entry: ReadingEntry,
  reason: string,
  activity: Activity | null = wrong.activity,
): RecordReadingRequest {
  return {
    id: newId(),
    phase: wrong.phase,
    minutesAfterBlock: wrong.minutesAfterBlock,
    entry,
    activity: entry.kind === 'void' || entry.kind === 'not_done' ? null : activity,
    observedAt: wrong.observedAt,
    transcribed: wrong.source === 'transcribed',
    supersedesId: wrong.id,
    reason,
  };
}

/** What a reading says, to be said again; null where no score was taken. */
export function entryOf({ score, rangeLow, rangeHigh }: Reading): ReadingEntry | null {
  if (score !== null) return { kind: 'score', score };
  if (rangeLow === null || rangeHigh === null) return null;
  return { kind: 'range', low: rangeLow, high: rangeHigh };
}

export function undoOf(wrong: Reading): RecordReadingRequest {
  return correctionOf(wrong, { kind: 'void' }, scoreTexts.undoReason);
}
