import { describe, expect, test } from 'vitest';
import { samplePolicy } from './golden/sample-case.ts';
import { parsePolicy } from './parse-policy.ts';
import presets from './presets.json' with { type: 'json' };
import { presetPolicies } from './presets.ts';

const problemsOf = (raw: unknown) => {
  const parsed = parsePolicy(raw);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};
const minutes = samplePolicy().rules.duration as { agentMinimumMinutes: Record<string, number> };
const { ropivacaine: _left, ...fiveAgents } = minutes.agentMinimumMinutes;

describe('R7.refused', () => {
  test.each([
    ['relief', { minPercent: 100.1 }, 'out_of_range policy.rules.relief.minPercent'],
    ['relief', { minPercent: -1 }, 'out_of_range policy.rules.relief.minPercent'],
    ['relief', { minPercent: 66.67 }, 'too_many_decimals policy.rules.relief.minPercent'],
    ['relief', { minPercent: '80' }, 'wrong_type policy.rules.relief.minPercent'],
    ['relief', { minPercent: Number.NaN }, 'out_of_range policy.rules.relief.minPercent'],
    ['relief', { comparator: '=' }, 'unknown_value policy.rules.relief.comparator'],
    ['relief', { minimum: 80 }, 'unknown_key policy.rules.relief.minimum'],
    ['readings', { fromMinutes: 0 }, 'out_of_range policy.rules.readings.fromMinutes'],
    ['readings', { untilMinutes: 14 }, 'out_of_range policy.rules.readings.untilMinutes'],
    ['readings', { maxGapMinutes: 1.5 }, 'not_whole policy.rules.readings.maxGapMinutes'],
    ['duration', { mode: 'fixed' }, 'wrong_type policy.rules.duration.fixedMinutes'],
    [
      'duration',
      { mode: 'fixed', fixedMinutes: undefined },
      'missing_field policy.rules.duration.fixedMinutes',
    ],
    [
      'duration',
      { agentMinimumMinutes: fiveAgents },
      'missing_field policy.rules.duration.agentMinimumMinutes.ropivacaine',
    ],
    ['duration', { agentMinimumMinutes: null }, 'wrong_type policy.rules.duration.agentMinimumMinutes'],
    [
      'duration',
      { agentMinimumMinutes: { ...minutes.agentMinimumMinutes, saline: 1 } },
      'unknown_key policy.rules.duration.agentMinimumMinutes.saline',
    ],
    ['baseline', { minNrs: 11 }, 'out_of_range policy.rules.baseline.minNrs'],
    ['function', { required: 'no' }, 'wrong_type policy.rules.function.required'],
    ['confounders', { steroid: 'ignore' }, 'unknown_value policy.rules.confounders.steroid'],
    ['blocks', { required: 3 }, 'unknown_value policy.rules.blocks.required'],
    ['blocks', { required: 0 }, 'unknown_value policy.rules.blocks.required'],
    ['blocks', { procedures: [] }, 'empty_list policy.rules.blocks.procedures'],
    ['blocks', { procedures: ['mbb'] }, 'unknown_value policy.rules.blocks.procedures[0]'],
    ['blocks', { minIntervalDays: null }, 'wrong_type policy.rules.blocks.minIntervalDays'],
    ['blocks', { minIntervalDays: -1 }, 'out_of_range policy.rules.blocks.minIntervalDays'],
    ['blocks', { maxIntervalDays: 13 }, 'out_of_range policy.rules.blocks.maxIntervalDays'],
    ['blocks', { required: undefined }, 'missing_field policy.rules.blocks.required'],
    ['blocks', { procedures: undefined }, 'missing_field policy.rules.blocks.procedures'],
    [
      'repeatAblation',
      { minReliefPercent: 101 },
      'out_of_range policy.rules.repeatAblation.minReliefPercent',
    ],
    ['limits', { maxSessions: 1 }, 'unknown_key policy.rules.limits.maxSessions'],
  ])('%s %j: %s', (section, changes, expected) => {
    expect(problemsOf(samplePolicy({ [section]: changes }))).toEqual([expected]);
  });

  test('of the policy itself', () => {
    expect(problemsOf({ ...samplePolicy(), colour: 'blue' })).toEqual(['unknown_key policy.colour']);
    expect(problemsOf({ ...samplePolicy(), version: 0 })).toEqual(['out_of_range policy.version']);
    expect(problemsOf({ ...samplePolicy(), id: '' })).toEqual(['out_of_range policy.id']);
    expect(problemsOf({ ...samplePolicy(), sources: ['a letter'] })).toEqual([
      'wrong_type policy.sources[0]',
    ]);
    expect(problemsOf({ ...samplePolicy(), kind: 'rumour' })).toEqual(['unknown_value policy.kind']);
    expect(problemsOf({ ...samplePolicy(), caveats: [1] })).toEqual(['wrong_type policy.caveats[0]']);
    expect(problemsOf({ ...samplePolicy(), jurisdiction: [] })).toEqual(['wrong_type policy.jurisdiction']);
    expect(problemsOf({ id: 'x', version: 1 })).toEqual(['missing_field policy.rules']);
    expect(problemsOf([])).toEqual(['wrong_type policy']);
  });

  test('a section that is missing is one problem, not one for each of its fields', () => {
    const policy = samplePolicy();
    const { relief: _relief, ...rules } = policy.rules as Record<string, unknown>;
    expect(problemsOf({ ...policy, rules })).toEqual(['missing_field policy.rules.relief']);
    expect(problemsOf({ ...policy, rules: { ...rules, relief: 80 } })).toEqual([
      'wrong_type policy.rules.relief',
    ]);
  });

  test('paths start where the caller says', () => {
    const parsed = parsePolicy({ ...samplePolicy(), version: 1.5 }, '');
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual(['version']);
  });
});

describe('R7.refused: contradictions', () => {
  test('an interval that cannot be kept is refused with what would be right; one that just can is not', () => {
    const parsed = parsePolicy(samplePolicy({ blocks: { minIntervalDays: 14, maxIntervalDays: 13 } }));
    expect(parsed).toMatchObject({
      issues: [{ message: 'Found 13; this must be a whole number of days, 14 or more, or null.' }],
    });
    expect(problemsOf(samplePolicy({ blocks: { minIntervalDays: 14, maxIntervalDays: 14 } }))).toEqual([]);
    expect(problemsOf(samplePolicy({ blocks: { minIntervalDays: 'x', maxIntervalDays: 0 } }))).toEqual([
      'wrong_type policy.rules.blocks.minIntervalDays',
    ]);
  });
});

describe('R7.policy', () => {
  test.each([0, 62.5, 100, null])('minPercent %j is accepted', (minPercent) => {
    expect(problemsOf(samplePolicy({ relief: { minPercent } }))).toEqual([]);
  });

  test('minutes of agents are needed under agent_minimum only', () => {
    expect(problemsOf(samplePolicy({ duration: { mode: 'none', agentMinimumMinutes: fiveAgents } }))).toEqual(
      [],
    );
    expect(
      problemsOf(samplePolicy({ duration: { mode: 'fixed', fixedMinutes: 180, agentMinimumMinutes: null } })),
    ).toEqual([]);
  });

  test('every preset is kept as it is in the file', () => {
    expect(presetPolicies).toEqual(presets.policies);
  });
});
