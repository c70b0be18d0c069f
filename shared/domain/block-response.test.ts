import { describe, expect, test } from 'vitest';
import { answerTo, judgedSeries } from './golden/judged.ts';
import {
  badScores,
  goodScores,
  longScores,
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

describe('rules 12 to 16: R4.amendments, R4.baseline-minimum', () => {
  const needsFunction = { function: { required: true } };

  test('function amends only what was positive', () => {
    expect(verdictOf(goodScores, { rules: needsFunction, series: { functionRestored: true } })).toContain(
      'positive',
    );
    expect(verdictOf(goodScores, { rules: needsFunction, series: { functionRestored: false } })).toBe(
      'negative function_not_restored',
    );
    expect(verdictOf(goodScores, { rules: needsFunction })).toBe('indeterminate function_not_recorded');
    expect(verdictOf(badScores, { rules: needsFunction })).toBe('negative peak_below_threshold');
    expect(verdictOf(goodScores, { series: { functionRestored: false } })).toContain('positive');
  });

  test('vascular uptake excuses missing or short relief, not a lost function', () => {
    const uptake = { vascularUptake: 'uncorrected' };
    expect(verdictOf(badScores, { block: uptake })).toBe('indeterminate vascular_uptake');
    expect(verdictOf({ 30: 1, 60: 8 }, { block: uptake })).toBe('indeterminate vascular_uptake');
    expect(verdictOf(badScores, { block: { vascularUptake: 'corrected' } })).toBe(
      'negative peak_below_threshold',
    );
    expect(
      verdictOf(goodScores, { block: uptake, rules: needsFunction, series: { functionRestored: false } }),
    ).toBe('negative function_not_restored');
  });

  test('sedation and steroid question only a positive, and only where the policy says so', () => {
    const strict = { confounders: { sedation: 'indeterminate', steroid: 'indeterminate' } };
    expect(verdictOf(goodScores, { block: { sedation: 'deep', steroid: true }, rules: strict })).toBe(
      'indeterminate sedation',
    );
    expect(verdictOf(goodScores, { block: { opioid: true }, rules: strict })).toBe('indeterminate sedation');
    expect(verdictOf(goodScores, { block: { sedation: 'minimal' }, rules: strict })).toContain('positive');
    expect(verdictOf(goodScores, { block: { steroid: true }, rules: strict })).toBe('indeterminate steroid');
    expect(verdictOf(badScores, { block: { steroid: true, opioid: true }, rules: strict })).toBe(
      'negative peak_below_threshold',
    );
    expect(verdictOf(goodScores, { block: { steroid: true, opioid: true } })).toContain('positive');
  });

  test.each([
    ['nrs11', 5, 1, '>=', true],
    ['nrs11', 5, 1, '>', false],
    ['nrs11', 4, 0, '>=', false],
    ['vas100', 50, 10, '>=', true],
    ['vas100', 49, 9, '>=', false],
    ['vas100', 51, 10, '>', true],
    ['nrs11_tenths', 4.9, 0.9, '>=', false],
    ['nrs11_tenths', 5.1, 1, '>', true],
  ])(
    '%s baseline %d to %d against a minimum of %s 5: enough %s',
    (scale, baseline, score, comparator, enough) => {
      const rules = { baseline: { minNrs: 5, comparator }, duration: { mode: 'none' } };
      const verdict = verdictOf({ 30: score }, { series: { scale, baseline }, rules });
      expect(verdict).toBe(enough ? 'positive threshold_met' : 'indeterminate baseline_below_policy_minimum');
    },
  );

  test('the minimum overrides negatives too, but not what ended before', () => {
    const rules = { baseline: { minNrs: 9 } };
    expect(verdictOf(badScores, { rules })).toBe('indeterminate baseline_below_policy_minimum');
    expect(verdictOf({ 5: 1 }, { rules })).toBe('indeterminate no_post_scores');
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
