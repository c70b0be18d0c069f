import { expect, it } from 'vitest';
import { noEffect } from '#shared/domain/policy-effect.ts';
import { changedLevels, effectRows } from './effect-rows.ts';
import type { PolicyEffect } from './read-policy-effect.ts';

it('When levels are counted before and after, then those that change stand first and nothing that is not there stands', () => {
  const counts = structuredClone(noEffect().counts) as Record<string, Record<string, number>>;
  Object.assign(counts.criteria_not_met ?? {}, { criteria_not_met: 9, possible_candidate_review: 2 });
  Object.assign(counts.possible_candidate_review ?? {}, { criteria_not_met: 3 });
  const effect = { counts } as unknown as PolicyEffect['effect'];
  expect(effectRows(effect)).toEqual([
    { before: 'possible_candidate_review', after: 'criteria_not_met', levels: 3 },
    { before: 'criteria_not_met', after: 'possible_candidate_review', levels: 2 },
    { before: 'criteria_not_met', after: 'criteria_not_met', levels: 9 },
  ]);
  expect(changedLevels(effect)).toBe(5);
});
