import { describe, expect, test } from 'vitest';
import { levelStatuses } from './answer-vocabulary.ts';
import { wording } from './criterion-wording.ts';
import * as flagTexts from './flag-texts.ts';
import { presetPolicies } from './presets.ts';
import * as texts from './texts.ts';

describe('the words people read', () => {
  test('never decide: no eligible, approved, recommended, diagnosis', () => {
    const policy = texts.policyText('Medicare L38801', 1);
    const statuses = levelStatuses.map((status) => texts.statusTexts[status](policy));
    const all = JSON.stringify([texts, flagTexts, wording, statuses]);
    expect(all.length).toBeGreaterThan(2000);
    expect(all).not.toMatch(/eligib|approved|recommend|diagnosis|diagnosed/i);
  });

  test('a possible candidate is never named without the review', () => {
    expect(texts.shortStatusTexts.possible_candidate_review).toContain('physician review required');
  });

  test('name the policy and its version', () => {
    const policy = texts.policyText('Medicare L38801', 1);
    expect(texts.statusTexts.possible_candidate_review(policy)).toBe(
      'Possible candidate under policy Medicare L38801 version 1: physician review required',
    );
    expect(texts.statusTexts.criteria_not_met(policy)).toBe(
      'Criteria not met under policy Medicare L38801 version 1',
    );
    expect([texts.scoresMissingText(1), texts.scoresMissingText(2)]).toEqual([
      'Cannot be judged: 1 score missing',
      'Cannot be judged: 2 scores missing',
    ]);
  });
});

describe('R7.presets', () => {
  test('all 29 are there, in file order, disabled ones too', () => {
    expect(presetPolicies).toHaveLength(29);
    expect(new Set(presetPolicies.map(({ id }) => id)).size).toBe(29);
    expect(presetPolicies.filter(({ enabled }) => enabled === false).length).toBeGreaterThan(0);
    expect(presetPolicies.find(({ id }) => id === 'nice-ng59')?.rules.relief.minPercent).toBeNull();
  });
});
