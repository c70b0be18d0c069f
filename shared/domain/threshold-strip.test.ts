import { describe, expect, test } from 'vitest';
import { calculateThresholds } from './calculate.ts';
import { sampleBlock, sampleCase, samplePolicy, sampleSeries } from './golden/sample-case.ts';
import { parseCase } from './parse-case.ts';
import { parsePolicy } from './parse-policy.ts';
import { presetsById } from './presets.ts';
import { thresholdStrip } from './threshold-strip.ts';

function stripOf(relief: Readonly<Record<string, unknown>>) {
  const parsed = parseCase(sampleCase([sampleBlock([sampleSeries({ 30: 2, 120: 2, 180: 7 })])]));
  const policy = parsePolicy(samplePolicy({ blocks: { required: 1 }, relief }));
  if (!parsed.ok || !policy.ok) throw new Error('the sample is valid');
  return thresholdStrip(parsed.value, policy.value).map(
    ({ minPercent, levels }) => `${minPercent} ${levels.map(({ status }) => status).join()}`,
  );
}

describe('R8.strip', () => {
  test('75 % relief at every threshold of the strip', () => {
    expect(stripOf({})).toEqual([
      '50 possible_candidate_review',
      '70 possible_candidate_review',
      '75 possible_candidate_review',
      '80 criteria_not_met',
      '100 criteria_not_met',
    ]);
  });

  test('keeps the comparator of the policy', () => {
    expect(stripOf({ comparator: '>' })).toContain('75 criteria_not_met');
  });

  test("has the policy's own threshold in its place", () => {
    expect(stripOf({ minPercent: 74.9 }).slice(1, 4)).toEqual([
      '70 possible_candidate_review',
      '74.9 possible_candidate_review',
      '75 possible_candidate_review',
    ]);
  });

  test('is empty where the issuer gives no number', () => {
    expect(stripOf({ minPercent: null })).toEqual([]);
  });

  test('of a typed case, with its policy and the threshold that policy has', () => {
    const raw = { id: 'c1', ...sampleCase([sampleBlock([sampleSeries({ 30: 2, 120: 2, 180: 7 })])]) };
    const named = (policy: string) => calculateThresholds({ ...raw, policy }, { policies: presetsById });
    expect(named('radical-uk-60')).toMatchObject({
      id: 'c1',
      policy: { id: 'radical-uk-60', version: 1 },
      minPercent: 60,
      comparator: '>=',
      thresholdStrip: [50, 60, 70, 75, 80, 100].map((minPercent) => ({ minPercent })),
    });
    expect(named('nice-ng59')).toMatchObject({ minPercent: null, thresholdStrip: [] });
  });

  test('of a typed case that is wrong: refused as the calculation is', () => {
    expect(calculateThresholds({ blocks: [], policy: 'no-such' }, { policies: presetsById })).toMatchObject({
      error: { code: 'invalid_case', issues: [{ path: 'policy', code: 'unknown_policy' }] },
    });
  });
});
