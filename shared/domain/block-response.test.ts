import { describe, expect, test } from 'vitest';
import { answerTo, judgedSeries } from './golden/judged.ts';
import {
  badScores,
  goodScores,
  sampleBlock,
  sampleCase,
  samplePolicy,
  sampleSeries,
} from './golden/sample-case.ts';

type Changes = NonNullable<Parameters<typeof judgedSeries>[1]>;
const verdictOf = (scores: Record<number, number | null>, changes: Changes = {}) => {
  const { response, reason } = judgedSeries(scores, changes);
  return `${response} ${reason}`;
};

describe('rules 1 to 5: R4.baseline, R4.scale, R4.eligible', () => {
  test('the block flags come first, whatever follows', () => {
    const judged = judgedSeries(goodScores, {
      series: { lateEntry: true, baseline: null },
      block: {
        wrongTarget: true,
        rescueAnalgesicAtMinutes: 0,
        vascularUptake: 'uncorrected',
        opioid: true,
        steroid: true,
      },
    });
    expect(judged.reason).toBe('wrong_target');
    expect(judged.flags).toEqual([
      'rescue_analgesic',
      'late_entry',
      'vascular_uptake',
      'sedation',
      'steroid',
    ]);
    expect(judged).toMatchObject({ scoreNeeded: null, peakReliefPercent: null, readings: [] });
  });

  test.each([
    [null, 'baseline_missing'],
    ['4-8', 'baseline_range'],
    [0, 'baseline_zero'],
  ])('baseline %j: %s', (baseline, reason) => {
    const judged = judgedSeries(goodScores, { series: { baseline } });
    expect(judged).toMatchObject({
      response: 'not_interpretable',
      reason,
      scoreNeeded: null,
      durationMinutes: null,
    });
  });

  test('only other scales mismatch; some other readings are left out; without scores there is no mismatch', () => {
    const other = [{ minutes: 30, score: 10, scale: 'vas100' }];
    expect(judgedSeries({}, { series: { readings: other } })).toMatchObject({
      reason: 'scale_mismatch',
      scoreNeeded: 1,
    });
    const mixed = judgedSeries({}, { series: { readings: [...other, { minutes: 20, score: 1 }] } });
    expect(mixed.flags).toEqual(['readings_on_other_scale_ignored']);
    expect(mixed.readings).toHaveLength(1);
    const notDone = [{ minutes: 30, score: null, scale: 'vas100' }];
    expect(judgedSeries({}, { series: { readings: notDone } }).reason).toBe('no_post_scores');
  });

  test('a mismatch is found before rescue and window leave readings out', () => {
    const readings = [
      { minutes: 5, score: 1 },
      { minutes: 60, score: 10, scale: 'vas100' },
    ];
    expect(judgedSeries({}, { series: { readings } })).toMatchObject({
      reason: 'no_post_scores',
      flags: ['readings_on_other_scale_ignored'],
    });
  });

  test('readings at the rescue minute and later are left out', () => {
    const judged = judgedSeries({ 30: 1, 60: 1, 120: 1 }, { block: { rescueAnalgesicAtMinutes: 60 } });
    expect(judged.readings.map((reading) => reading.minutes)).toEqual([30]);
    expect(judged.flags).toEqual(['rescue_analgesic']);
  });

  test('the window includes both its ends, and readings are answered by minute', () => {
    const readings = [1441, 1440, 15, 14, 0].map((minutes) => ({ minutes, score: 1 }));
    const judged = judgedSeries({}, { series: { readings } });
    expect(judged.readings.map((reading) => reading.minutes)).toEqual([15, 1440]);
  });

  test('absence never becomes a zero: nothing scored is indeterminate, and the needed score is known', () => {
    const judged = judgedSeries({ 30: null, 60: null });
    expect(judged).toMatchObject({ response: 'indeterminate', reason: 'no_post_scores', scoreNeeded: 1 });
  });
});

describe('rules 6 to 10: R4.low-baseline, R4.threshold, R4.patient-percent, R4.placebo, R4.peak', () => {
  test('worse pain and a low baseline are flags', () => {
    expect(judgedSeries({ 30: 4 }, { series: { baseline: 3 } }).flags).toEqual([
      'pain_worse',
      'low_baseline',
    ]);
    expect(judgedSeries({ 30: 4 }, { series: { baseline: 4 } }).flags).toEqual([]);
    expect(judgedSeries({ 30: 39 }, { series: { scale: 'vas100', baseline: 39 } }).flags).toEqual([
      'low_baseline',
    ]);
    expect(judgedSeries({ 30: 40 }, { series: { scale: 'vas100', baseline: 40 } }).flags).toEqual([]);
    const open = { baseline: { lowNrs: null } };
    expect(judgedSeries({ 30: 1 }, { rules: open, series: { baseline: 1 } }).flags).toEqual([]);
  });

  test('no number: shown, never classified', () => {
    const judged = judgedSeries(goodScores, {
      rules: { relief: { minPercent: null } },
      block: { agent: 'saline' },
    });
    expect(judged).toMatchObject({
      response: 'not_classified',
      peakReliefPercent: '87.5',
      scoreNeeded: null,
    });
    expect(judged.readings[0]?.meets).toBeNull();
  });

  test.each([
    [79.9, []],
    [80, ['patient_percent_disagrees']],
    [null, []],
  ])('the patient says %j %% where scores say 75 %%', (patientStatedPercent, flags) => {
    expect(judgedSeries({ 30: 2 }, { series: { patientStatedPercent } }).flags).toEqual(flags);
  });

  test('a strict threshold is strict for the patient too', () => {
    const rules = { relief: { minPercent: 75, comparator: '>' } };
    expect(judgedSeries({ 30: 2 }, { series: { patientStatedPercent: 75 }, rules }).flags).toEqual([]);
    expect(judgedSeries({ 30: 2 }, { series: { patientStatedPercent: 75.1 }, rules }).flags).toEqual([
      'patient_percent_disagrees',
    ]);
  });

  test('saline is a placebo, with its figures and no duration', () => {
    const judged = judgedSeries(goodScores, {
      block: { agent: 'saline' },
      series: { patientStatedPercent: 0 },
    });
    expect(judged).toMatchObject({ response: 'placebo', peakReliefPercent: '87.5', durationMinutes: null });
    expect(judged.flags).toEqual(['patient_percent_disagrees']);
  });

  test('no relief is negative only with a reading by the onset minute', () => {
    expect(verdictOf({ 60: 8 })).toBe('negative peak_below_threshold');
    expect(verdictOf({ 61: 8 })).toBe('indeterminate no_early_reading');
  });
});

describe('R4.block', () => {
  const responseOf = (...series: unknown[]) =>
    answerTo(sampleCase([sampleBlock(series)], { policy: samplePolicy() })).blocks[0]?.response;
  const left = { site: { side: 'left' } };

  test('agrees, differs, or has no index scores', () => {
    expect(responseOf(sampleSeries(goodScores), sampleSeries(goodScores, left))).toBe('positive');
    expect(responseOf(sampleSeries(goodScores), sampleSeries(badScores, left))).toBe('mixed');
    expect(responseOf(sampleSeries(goodScores), sampleSeries(badScores, { ...left, index: false }))).toBe(
      'positive',
    );
    expect(responseOf(sampleSeries(goodScores, { index: false }))).toBe('no_scores');
    expect(responseOf()).toBe('no_scores');
  });
});
