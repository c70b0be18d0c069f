import type { ReadingEntry } from '#shared/contract/readings.ts';
import type { ReadingKind, ReadingPhase } from '#shared/contract/record-vocabulary.ts';
import { scoreProblem, unitsOf } from '#shared/domain/pain-score.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { Refusal } from '../../errors.ts';

/** What a row says, in the smallest unit of the scale. */
export interface EntryInUnits {
  readonly kind: ReadingKind;
  readonly scoreUnits: number | null;
  readonly rangeLowUnits: number | null;
  readonly rangeHighUnits: number | null;
}

const scaleSentences: Readonly<Record<Scale, string>> = {
  nrs11: 'Use a whole number from 0 to 10.',
  nrs11_tenths: 'Use a number from 0 to 10 with at most one decimal.',
  vas100: 'Use whole millimetres from 0 to 100.',
};

/** Reads an entry on its series' scale; refuses a score off the scale and a range that is not a baseline's. */
export function parseEntry(entry: ReadingEntry, phase: ReadingPhase, scale: Scale): EntryInUnits {
  const nothing = { scoreUnits: null, rangeLowUnits: null, rangeHighUnits: null };
  if (entry.kind === 'score') {
    return { ...nothing, kind: entry.kind, scoreUnits: unitsAt('entry.score', entry.score, scale) };
  }
  if (entry.kind !== 'range') return { ...nothing, kind: entry.kind };
  if (phase !== 'baseline') {
    throw fieldRefusal('entry.kind', 'range_only_for_baseline', 'Only a baseline can be given as a range.');
  }
  const rangeLowUnits = unitsAt('entry.low', entry.low, scale);
  const rangeHighUnits = unitsAt('entry.high', entry.high, scale);
  if (rangeLowUnits >= rangeHighUnits) {
    throw fieldRefusal('entry.high', 'range_not_ascending', 'The high end must be above the low end.');
  }
  return { kind: entry.kind, scoreUnits: null, rangeLowUnits, rangeHighUnits };
}

function unitsAt(path: string, score: number, scale: Scale): number {
  const problem = scoreProblem(score, scale);
  if (problem !== null) throw fieldRefusal(path, problem, scaleSentences[scale]);
  // JSON can say -0; the record says 0.
  return unitsOf(score, scale) + 0;
}

function fieldRefusal(path: string, code: string, message: string): Refusal {
  return new Refusal('invalid_request', [{ path, code, message }]);
}
