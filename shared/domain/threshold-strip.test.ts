import { describe, expect, test } from 'vitest';
import { sampleBlock, sampleCase, samplePolicy, sampleSeries } from './golden/sample-case.ts';
import { parseCase } from './parse-case.ts';
import { parsePolicy } from './parse-policy.ts';
import { thresholdStrip } from './threshold-strip.ts';

function stripOf(relief: Readonly<Record<string, unknown>>, percents?: readonly number[]) {
  const parsed = parseCase(sampleCase([sampleBlock([sampleSeries({ 30: 2, 120: 2, 180: 7 })])]));
  const policy = parsePolicy(samplePolicy({ blocks: { required: 1 }, relief }));
  if (!parsed.ok || !policy.ok) throw new Error('the sample is valid');
  return thresholdStrip(parsed.value, policy.value, percents).map(
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
    expect(stripOf({ comparator: '>' }, [74.9, 75])).toEqual([
      '74.9 possible_candidate_review',
      '75 criteria_not_met',
    ]);
  });

  test('is empty where the issuer gives no number', () => {
    expect(stripOf({ minPercent: null })).toEqual([]);
  });
});
