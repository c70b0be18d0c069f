import { expect, it } from 'vitest';
import { stripPlaces } from './strip-places.ts';

const level = { joint: 'L4-L5', side: 'right' } as const;
const place = (minPercent: number, status: 'possible_candidate_review' | 'criteria_not_met') => ({
  minPercent,
  levels: [{ joint: 'L3-L4', side: 'right', status: 'indeterminate_review' } as const, { ...level, status }],
});
const thresholdStrip = [place(50, 'possible_candidate_review'), place(60, 'criteria_not_met')];

it('When a level is shown at several thresholds, then each has its words, and the policy’s own is marked', () => {
  expect(stripPlaces({ thresholdStrip, minPercent: 60, comparator: '>' }, level)).toEqual([
    { name: '> 50 %', mark: '', tone: 'blue', words: 'Possible candidate: physician review required' },
    { name: '> 60 %', mark: 'this policy', tone: 'amber', words: 'Criteria not met' },
  ]);
});

it('When the policy has no threshold, then there is no place', () => {
  expect(stripPlaces({ thresholdStrip: [], minPercent: null, comparator: '>=' }, level)).toEqual([]);
});
