import { describe, expect, test } from 'vitest';
import { judgedLevel } from './golden/judged.ts';
import { badScores, goodScores, sampleBlock, sampleSeries } from './golden/sample-case.ts';

const good = sampleSeries(goodScores);
const bad = sampleSeries(badScores);
const open = sampleSeries({ 30: null });
const block = (id: string, performedAt: string, series: unknown, changes = {}) =>
  sampleBlock([series], { id, performedAt, ...changes });

describe('R5.pair', () => {
  const positives = (...days: string[]) => days.map((day, index) => block(`b${index + 1}`, day, good));
  const status = (blocks: unknown[], rules = {}) => judgedLevel(blocks, { blocks: rules }).status;

  test('the latest earlier positive that fits, over one that does not', () => {
    expect(status(positives('2026-01-01', '2026-01-10', '2026-01-20'))).toBe('possible_candidate_review');
    expect(status(positives('2026-01-01', '2026-01-14'))).toBe('interval_violation');
    expect(status(positives('2026-01-01', '2026-01-15'))).toBe('possible_candidate_review');
  });

  test('reaches back to the most distance over one that is too near', () => {
    const days = positives('2026-01-01', '2026-01-10', '2026-01-20');
    expect(status(days, { maxIntervalDays: 19 })).toBe('possible_candidate_review');
    expect(status(days, { maxIntervalDays: 18 })).toBe('interval_violation');
  });

  test('is the informative block before, when the last is negative', () => {
    const blocks = [
      block('b1', '2026-01-01', good, { agent: 'bupivacaine' }),
      block('b2', '2026-01-10', good, { agent: 'lidocaine' }),
      block('b3', '2026-01-20', bad, { agent: 'bupivacaine' }),
    ];
    expect(judgedLevel(blocks, { duration: { mode: 'none' } }).durationConcordance).toBe('discrepant');
  });

  test('never over a negative, but over an open block', () => {
    const [first, , third] = positives('2026-01-01', '2026-01-10', '2026-01-20');
    expect(status([first, block('b2', '2026-01-10', bad), third])).toBe('needs_confirmatory_block');
    expect(status([first, block('b2', '2026-01-10', open), third])).toBe('possible_candidate_review');
  });

  test('a most distance too, and one day apart at the least', () => {
    expect(status(positives('2026-01-01', '2026-02-01'), { maxIntervalDays: 30 })).toBe('interval_violation');
    expect(status(positives('2026-01-02', '2026-02-01'), { maxIntervalDays: 30 })).toBe(
      'possible_candidate_review',
    );
    expect(status(positives('2026-01-01', '2026-01-01'), { minIntervalDays: 0 })).toBe('interval_violation');
    expect(status(positives('2026-01-01', '2026-01-02'), { minIntervalDays: 0 })).toBe(
      'possible_candidate_review',
    );
  });

  test('R5.next-step: not before so many days after the last informative block', () => {
    const rules = { blocks: { minIntervalDays: 0 } };
    expect(judgedLevel(positives('2024-02-28'), rules).nextStep).toEqual({
      code: 'confirmatory_block',
      notBefore: '2024-02-29',
    });
    expect(judgedLevel(positives('2026-12-31')).nextStep).toEqual({
      code: 'confirmatory_block',
      notBefore: '2027-01-14',
    });
  });
});
