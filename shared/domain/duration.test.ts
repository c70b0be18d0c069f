import { describe, expect, test } from 'vitest';
import { judgedSeries } from './golden/judged.ts';
import { goodScores, longScores } from './golden/sample-case.ts';

type Changes = NonNullable<Parameters<typeof judgedSeries>[1]>;
const verdictOf = (scores: Record<number, number | null>, changes: Changes = {}) => {
  const { response, reason } = judgedSeries(scores, changes);
  return `${response} ${reason}`;
};

describe('rule 11: R4.run, R4.interval, R4.duration', () => {
  const intervalOf = (scores: Record<number, number>, changes: Changes = {}) =>
    judgedSeries(scores, changes).durationMinutes;

  test('relief within the start grace counts from minute 0, but not after an earlier reading', () => {
    expect(intervalOf({ 30: 1, 60: 8 })).toEqual({ atLeast: 30, lessThan: 60 });
    expect(intervalOf({ 31: 1, 60: 8 })).toEqual({ atLeast: 0, lessThan: 60 });
    expect(intervalOf({ 15: 8, 30: 1, 60: 8 })).toEqual({ atLeast: 0, lessThan: 45 });
    expect(judgedSeries({ 31: 1 }).flags).toEqual(['delayed_onset']);
    expect(judgedSeries({ 15: 8, 30: 1 }).flags).toEqual([]);
  });

  test('a reading that is not eligible does not come before', () => {
    expect(intervalOf({ 5: 8, 30: 1, 60: 8 })).toEqual({ atLeast: 30, lessThan: 60 });
  });

  test('a gap is looked at before the reading after it', () => {
    expect(verdictOf({ 30: 1, 151: 8 })).toBe('indeterminate diary_gap');
    expect(intervalOf({ 30: 1, 151: 8 })).toEqual({ atLeast: 30, lessThan: null });
    expect(verdictOf({ 30: 1, 150: 8 })).toBe('indeterminate duration_interval_censored');
    expect(verdictOf({ 30: 1, 90: 1 })).toBe('indeterminate duration_right_censored');
  });

  test('relief that returns after a failing reading is a flag only; after a gap not even that', () => {
    expect(judgedSeries({ 30: 1, 60: 8, 90: 1, 150: 1 }).flags).toEqual(['relief_returned']);
    expect(judgedSeries({ 30: 1, 200: 8, 220: 1 }).flags).toEqual([]);
  });

  test.each([
    ['lidocaine', 480, false],
    ['lidocaine', 481, true],
    ['mepivacaine', 481, true],
    ['chloroprocaine', 240, false],
    ['chloroprocaine', 241, true],
    ['bupivacaine', 1440, false],
    ['ropivacaine', 1441, true],
    ['levobupivacaine', 1441, true],
  ])('%s and at least %d min: prolonged %s', (agent, minutes, prolonged) => {
    const rules = { readings: { untilMinutes: 3000, maxGapMinutes: 3000 } };
    const { flags } = judgedSeries({ 30: 1, [minutes]: 1 }, { block: { agent }, rules });
    expect(flags.includes('prolonged_response')).toBe(prolonged);
  });

  test('an agent not recorded cannot be prolonged, and is asked for only by agent_minimum', () => {
    const judged = judgedSeries(
      { 30: 1, 600: 1 },
      { block: { agent: null }, rules: { readings: { maxGapMinutes: 600 } } },
    );
    expect(judged).toMatchObject({
      reason: 'agent_not_recorded',
      durationMinutes: { atLeast: 600, lessThan: null },
    });
    expect(judged.flags).toEqual([]);
    expect(verdictOf({ 30: 1 }, { block: { agent: null }, rules: { duration: { mode: 'none' } } })).toBe(
      'positive threshold_met',
    );
  });

  test('late onset comes before everything, whatever the mode', () => {
    const late = { rules: { duration: { mode: 'none' } }, block: { agent: null } };
    expect(verdictOf({ 121: 1 }, late)).toBe('indeterminate late_onset');
    expect(verdictOf({ 120: 1 }, late)).toBe('positive threshold_met');
  });

  test('required minutes: reached, missed, open', () => {
    const fixed = (fixedMinutes: number) => ({ rules: { duration: { mode: 'fixed', fixedMinutes } } });
    expect(verdictOf(goodScores, fixed(120))).toBe('positive threshold_and_duration_met');
    expect(verdictOf(goodScores, fixed(121))).toBe('indeterminate duration_interval_censored');
    expect(verdictOf(goodScores, fixed(180))).toBe('negative duration_short');
    expect(verdictOf(goodScores, { block: { agent: 'bupivacaine' } })).toBe('negative duration_short');
    expect(verdictOf(longScores, { block: { agent: 'bupivacaine' } })).toBe(
      'positive threshold_and_duration_met',
    );
  });
});
