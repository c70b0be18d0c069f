import { describe, expect, test } from 'vitest';
import { judgedSeries } from './golden/judged.ts';
import { badScores, goodScores } from './golden/sample-case.ts';

type Changes = NonNullable<Parameters<typeof judgedSeries>[1]>;
const verdictOf = (scores: Record<number, number | null>, changes: Changes = {}) => {
  const { response, reason } = judgedSeries(scores, changes);
  return `${response} ${reason}`;
};

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
