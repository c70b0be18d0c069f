import { describe, expect, it } from 'vitest';
import type { RecordReadingRequest } from '#shared/contract/readings.ts';
import { Refusal } from '../../errors.ts';
import { readingToRecord, type SeriesForReading } from './reading-to-record.ts';
import type { RecordedReading } from './recorded-series.ts';

const performedAt = new Date('2026-01-05T10:00:00Z');
const now = new Date('2026-01-05T10:31:00Z');
const nurse = { userId: 'nurse', role: 'nurse' as const, now };
const series: SeriesForReading = { scale: 'nrs11', performedAt, readings: [] };

const request: RecordReadingRequest = {
  id: 'new',
  phase: 'post_block',
  minutesAfterBlock: 30,
  entry: { kind: 'score', score: 0 },
  activity: null,
  observedAt: '2026-01-05T10:30:00Z',
  transcribed: false,
  supersedesId: null,
  reason: '',
};
const baseline = {
  phase: 'baseline' as const,
  minutesAfterBlock: null,
  observedAt: '2026-01-05T09:45:00Z',
};

function stored(changes: Partial<RecordedReading> = {}): RecordedReading {
  return {
    ...readingToRecord(request, series, nurse),
    id: 'stored',
    ...changes,
  };
}

function refusalOf(changes: Partial<RecordReadingRequest>, to: Partial<SeriesForReading> = {}) {
  try {
    readingToRecord({ ...request, ...changes }, { ...series, ...to }, nurse);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, path: error.errors[0]?.path };
    throw error;
  }
  throw new Error('was not refused');
}

describe('a reading to record', () => {
  it('keeps 0 as a score', () => {
    expect(readingToRecord(request, series, nurse)).toMatchObject({ kind: 'score', scoreUnits: 0 });
    const minusZero = { ...request, entry: { kind: 'score' as const, score: -0 } };
    expect(Object.is(readingToRecord(minusZero, series, nurse).scoreUnits, 0)).toBe(true);
  });

  it('keeps what was not done as no score', () => {
    const notDone = { ...request, entry: { kind: 'not_done' as const, reason: 'asleep' } };
    expect(readingToRecord(notDone, series, nurse)).toMatchObject({
      kind: 'not_done',
      scoreUnits: null,
      reason: 'asleep',
    });
  });

  it('counts in the smallest unit of the scale', () => {
    const units = (score: number, scale: SeriesForReading['scale']) =>
      readingToRecord({ ...request, entry: { kind: 'score', score } }, { ...series, scale }, nurse)
        .scoreUnits;
    expect(units(7, 'nrs11')).toBe(7);
    expect(units(1.4, 'nrs11_tenths')).toBe(14);
    expect(units(63, 'vas100')).toBe(63);
  });

  it.each([
    ['nrs11', 11],
    ['nrs11', -1],
    ['nrs11', 4.5],
    ['nrs11_tenths', 4.55],
    ['vas100', 100.5],
    ['vas100', 101],
  ] as const)('refuses on %s the score %s', (scale, score) => {
    expect(refusalOf({ entry: { kind: 'score', score } }, { scale })).toEqual({
      code: 'invalid_request',
      path: 'entry.score',
    });
  });

  it('keeps a range for a baseline only, low below high', () => {
    const range = { kind: 'range' as const, low: 4, high: 8 };
    expect(readingToRecord({ ...request, ...baseline, entry: range }, series, nurse)).toMatchObject({
      rangeLowUnits: 4,
      rangeHighUnits: 8,
      scoreUnits: null,
    });
    expect(refusalOf({ entry: range }).path).toBe('entry.kind');
    expect(refusalOf({ ...baseline, entry: { ...range, low: 8 } }).path).toBe('entry.high');
    expect(refusalOf({ ...baseline, entry: { ...range, high: 12 } }).path).toBe('entry.high');
  });

  it.each([
    [{ observedAt: '2026-01-05T09:59:59Z', minutesAfterBlock: 0 }, 'post_score_before_block'],
    [{ observedAt: '2026-01-05T10:24:59Z' }, 'time_contradicts_minutes'],
    [{ observedAt: '2026-01-05T10:33:01Z' }, 'felt_in_the_future'],
    [{ ...baseline, observedAt: '2026-01-05T10:00:01Z' }, 'baseline_after_block'],
    [{ ...baseline, observedAt: '0000-01-01T00:00:00Z' }, 'invalid_request'],
  ])('refuses %o as %s', (changes, code) => {
    expect(refusalOf(changes)).toEqual({ code, path: 'observedAt' });
  });

  it('takes a score five minutes off its due time and a clock two minutes ahead', () => {
    const at = (observedAt: string) => readingToRecord({ ...request, observedAt }, series, nurse);
    expect(at('2026-01-05T10:25:00Z').minutesAfterBlock).toBe(30);
    expect(at('2026-01-05T10:33:00Z').isLateEntry).toBe(false);
  });

  it('marks what was entered more than an hour after it was felt', () => {
    const late = (minute: string) =>
      readingToRecord(request, series, { ...nurse, now: new Date(`2026-01-05T11:${minute}Z`) }).isLateEntry;
    expect(late('30:00')).toBe(false);
    expect(late('30:01')).toBe(true);
  });

  it('asks for a minute after the block, and for none at a baseline', () => {
    expect(refusalOf({ minutesAfterBlock: null }).path).toBe('minutesAfterBlock');
    expect(refusalOf({ ...baseline, minutesAfterBlock: 0 }).path).toBe('minutesAfterBlock');
  });

  it('stands beside a score of the same time that it does not correct', () => {
    expect(readingToRecord(request, { ...series, readings: [stored()] }, nurse)).toMatchObject({
      id: 'new',
      supersedesId: null,
    });
  });

  it('corrects a current score of the same slot, once, and with a reason', () => {
    const readings = [stored()];
    const correction = { supersedesId: 'stored', reason: 'misheard' };
    expect(readingToRecord({ ...request, ...correction }, { ...series, readings }, nurse)).toMatchObject(
      correction,
    );
    expect(refusalOf({ supersedesId: 'stored' }, { readings }).path).toBe('reason');
    expect(refusalOf({ ...correction, supersedesId: 'other' }, { readings }).code).toBe('not_found');
    expect(
      refusalOf({ ...correction, minutesAfterBlock: 31 }, { readings }).code,
      'another slot’s score',
    ).toBe('not_found');
    const corrected = [...readings, stored({ id: 'newer', supersedesId: 'stored' })];
    expect(refusalOf(correction, { readings: corrected }).code).toBe('already_corrected');
  });

  it('voids only what is named, and frees the slot', () => {
    expect(refusalOf({ entry: { kind: 'void' } }).path).toBe('supersedesId');
    const voided = [stored(), stored({ id: 'void', kind: 'void', scoreUnits: null, supersedesId: 'stored' })];
    expect(readingToRecord(request, { ...series, readings: voided }, nurse).scoreUnits).toBe(0);
  });

  it('refuses a reason where nothing is corrected', () => {
    expect(refusalOf({ reason: 'just so' }).path).toBe('reason');
  });
});
