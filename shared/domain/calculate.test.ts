import { describe, expect, test } from 'vitest';
import { assessStatuses } from './assess-case.ts';
import { calculate, calculateForPolicies, calculateSideBySide, refuseBrokenJson } from './calculate.ts';
import { engineVersion } from './engine-version.ts';
import { goodScores, sampleBlock, sampleCase, samplePolicy, sampleSeries } from './golden/sample-case.ts';
import { parseCase } from './parse-case.ts';
import type { Policy } from './policy.ts';
import { presetPolicies, presetsById } from './presets.ts';

const policies = presetsById;
const raw = { id: 'c1', ...sampleCase([sampleBlock([sampleSeries(goodScores)])]) };
const enabled = presetPolicies.filter((policy) => policy.enabled === true);

describe('R8.calculate', () => {
  test('echoes the id, the engine and the policy', () => {
    expect(engineVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(calculate(raw, { policies })).toMatchObject({
      id: 'c1',
      engine: engineVersion,
      policy: { id: 'sample', version: 1 },
    });
  });

  test('a preset is named by id, even a disabled one', () => {
    const named = { ...raw, policy: 'facts-trial-50-3h' };
    expect(policies.get('facts-trial-50-3h')?.enabled).toBe(false);
    expect(calculate(named, { policies })).toMatchObject({ policy: { id: 'facts-trial-50-3h' } });
  });

  test('an override replaces the policy of the case, whatever that was', () => {
    const broken = { ...raw, policy: { nonsense: true } };
    expect(calculate(broken, { policies, override: 'odg-facet' })).toMatchObject({
      policy: { id: 'odg-facet' },
    });
    const { policy: _policy, ...none } = raw;
    const cohen = policies.get('cohen-2020-lumbar');
    if (cohen === undefined) throw new Error('the preset is there');
    expect(calculate(none, { policies, override: cohen })).toMatchObject({
      policy: { id: 'cohen-2020-lumbar' },
    });
    expect(calculate(raw, { policies, override: 'no-such' })).toMatchObject({
      id: 'c1',
      error: { code: 'invalid_case', issues: [{ path: 'policy', code: 'unknown_policy' }] },
    });
  });

  test('a policy given as an override was parsed before and is not read again', () => {
    const cohen = policies.get('cohen-2020-lumbar');
    const extended = { ...cohen, kept: 'beside the policy' } as Policy & { kept: string };
    expect(calculate(raw, { policies, override: extended })).toHaveProperty('levels');
  });

  test('a refusal names a policy only where several are asked', () => {
    expect(calculate(7, { policies })).toStrictEqual({
      id: null,
      error: { code: 'invalid_case', issues: [expect.objectContaining({ code: 'wrong_type', path: '' })] },
    });
  });

  test('a policy with an age rule asks for the day', () => {
    const aged = { ...raw, policy: samplePolicy({ blocks: { maxAgeDays: 183 } }) };
    expect(calculate(aged, { policies })).toMatchObject({
      error: { issues: [{ path: 'asOf', code: 'as_of_required' }] },
    });
    expect(calculate({ ...aged, asOf: '2026-01-06' }, { policies })).toHaveProperty('levels');
    expect(calculate({ ...aged, asOf: 'soon' }, { policies })).toMatchObject({
      error: { issues: [{ code: 'not_a_day' }] },
    });
  });

  test('text that is not JSON is refused without an id', () => {
    expect(refuseBrokenJson()).toMatchObject({
      id: null,
      error: { code: 'invalid_case', issues: [{ code: 'not_json' }] },
    });
  });
});

describe('R8.all-policies', () => {
  test('every policy in order, refusals with their policy', () => {
    const answer = calculateForPolicies(raw, enabled);
    expect(answer.id).toBe('c1');
    expect(answer.policies.map((entry) => entry.policy?.id)).toEqual(enabled.map(({ id }) => id));
    const refusals = answer.policies.filter((entry) => 'error' in entry);
    expect(refusals).toMatchObject([
      {
        id: 'c1',
        policy: { id: 'nhs-hny-icb', version: 1 },
        error: { issues: [{ code: 'as_of_required' }] },
      },
    ]);
  });

  test('a broken case is refused under each', () => {
    const answer = calculateForPolicies({ id: 'c2', blocks: 7 }, enabled.slice(0, 2));
    expect(answer.policies).toMatchObject([
      { id: 'c2', policy: { id: 'medicare-l38773' }, error: { code: 'invalid_case' } },
      { id: 'c2', policy: { id: 'medicare-l33930' }, error: { code: 'invalid_case' } },
    ]);
  });
});

describe('R8.all-policies, listed in the case', () => {
  const { policy: _policy, ...open } = raw;

  test('ids and whole policies, in their order', () => {
    const listed = ['odg-facet', samplePolicy(), 'nhs-hny-icb'];
    const answer = calculateSideBySide({ ...open, policies: listed }, { policies });
    expect(answer).toMatchObject({
      id: 'c1',
      policies: [
        { policy: { id: 'odg-facet' }, levels: [{ joint: 'L4-L5' }] },
        { policy: { id: 'sample' } },
        { policy: { id: 'nhs-hny-icb' }, error: { issues: [{ code: 'as_of_required' }] } },
      ],
    });
  });

  test('every enabled one', () => {
    expect(calculateSideBySide({ ...open, policies: 'enabled' }, { policies })).toEqual(
      calculateForPolicies(open, enabled),
    );
  });

  test.each([
    [['odg-facet', 'no-such'], 'unknown_policy policies[1]'],
    [[samplePolicy({ relief: { minPercent: 105 } })], 'out_of_range policies[0].rules.relief.minPercent'],
    [[], 'wrong_type policies'],
    ['all', 'wrong_type policies'],
  ])('%j: %s', (listed, expected) => {
    const answer = calculateSideBySide({ ...open, policies: listed }, { policies });
    expect('error' in answer ? answer.error.issues.map(({ code, path }) => `${code} ${path}`) : []).toEqual([
      expected,
    ]);
  });
});

describe('R5.status alone', () => {
  test('is the same as in the whole answer', () => {
    const parsed = parseCase(raw);
    if (!parsed.ok) throw new Error('the sample is valid');
    for (const policy of enabled.filter((one) => one.rules.blocks.maxAgeDays === null)) {
      const whole = calculate(raw, { policies, override: policy });
      if ('error' in whole) throw new Error('the sample is valid under every policy');
      const statuses = whole.levels.map(({ joint, side, status }) => ({ joint, side, status }));
      expect(assessStatuses(parsed.value, policy)).toEqual(statuses);
    }
  });

  test('without a day, an age rule is a programmer error', () => {
    const parsed = parseCase(raw);
    const aged = policies.get('nhs-hny-icb');
    if (!parsed.ok || aged === undefined) throw new Error('the sample is valid');
    expect(() => assessStatuses(parsed.value, aged)).toThrow('as of a day');
  });
});
