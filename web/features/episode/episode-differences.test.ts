import { expect, it } from 'vitest';
import type { PolicySummary } from '#shared/contract/policies.ts';
import { policyNames } from '../../lib/policy-names.ts';
import { episodeDifferences } from './episode-differences.ts';
import type { Indication } from './episode-fields.tsx';

const stored: Indication = {
  region: 'lumbar',
  indexPain: 'Low back, left',
  policyId: 'one',
  checklist: [{ item: 'axial_pain', answer: 'yes', note: '' }],
};
const policies = [{ policyId: 'one', shortName: 'First', name: 'The first' }] as unknown as PolicySummary[];

it('When two people amended one episode, then what differs is said in words, answers and notes too', () => {
  const mine: Indication = {
    ...stored,
    indexPain: 'Low back, both sides ',
    policyId: 'two',
    checklist: [{ item: 'axial_pain', answer: 'no', note: 'leg pain too' }],
  };
  expect(episodeDifferences(mine, stored, policyNames(policies))).toEqual([
    { field: 'Policy', here: 'two', other: 'First' },
    { field: 'Index pain', here: 'Low back, both sides', other: 'Low back, left' },
    { field: 'Axial pain (back or neck rather than arm or leg)', here: 'No · leg pain too', other: 'Yes' },
  ]);
});

it('When an answer was left out, then it is the same as one not recorded', () => {
  const mine: Indication = {
    ...stored,
    checklist: [{ item: 'axial_pain', answer: 'not_recorded', note: '' }],
  };
  expect(episodeDifferences(mine, { ...stored, checklist: [] }, policyNames())).toEqual([]);
});
