import type { Reading, ReadingEntry } from '#shared/contract/readings.ts';
import { formatScore } from '#shared/domain/pain-score.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { formatElapsed, formatTime } from '../../lib/format.ts';
import { scoreTexts } from './texts.ts';

/** What a reading says: `7`, `4-8`, `Not done: asleep`. */
export function readingValue(reading: Reading, scale: Scale): string {
  if (reading.score !== null) return formatScore(reading.score, scale);
  if (reading.rangeLow !== null && reading.rangeHigh !== null)
    return `${reading.rangeLow}-${reading.rangeHigh}`;
  return scoreTexts.notDoneBecause(reading.reason);
}

/** What an entry that is not stored would say. */
export function entryValue(entry: ReadingEntry, scale: Scale): string {
  if (entry.kind === 'score') return formatScore(entry.score, scale);
  if (entry.kind === 'range') return `${entry.low}-${entry.high}`;
  return entry.kind === 'not_done' ? scoreTexts.notDoneBecause(entry.reason) : scoreTexts.undo;
}

/** `before`, or `+30 min`. */
export function shortTitle(minutes: number | null): string {
  return minutes === null ? scoreTexts.baselineShort : formatElapsed(minutes);
}

/** `Before the block`, or `+30 min · 09:35`. */
export function rowTitle(minutes: number | null, dueAt: Date, timeZone: string): string {
  return minutes === null
    ? scoreTexts.baseline
    : `${formatElapsed(minutes)} · ${formatTime(dueAt, timeZone)}`;
}
