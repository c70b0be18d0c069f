import { expect, it } from 'vitest';
import type { CalculatedCase } from './calculate-case.ts';
import { granularityOf } from './granularity.ts';

function at(baseline: number | string | null, minPercent: number | null, comparator: '>=' | '>' = '>=') {
  return granularityOf({
    parsed: { blocks: [{ series: [{ baseline, scale: 'nrs11' }] }] },
    thresholds: { minPercent, comparator },
  } as unknown as Pick<CalculatedCase, 'parsed' | 'thresholds'>);
}

it('When the score before is 4, then 80 % needs a 0, and that is 100 %', () => {
  expect(at(4, 80).sentences).toEqual(['From 4, relief ≥ 80 % needs a score of 0: that is 100.0 %.']);
  expect(at(4, 80).rows.find(({ isOwn }) => isOwn)?.cells).toEqual(['0 (100.0 %)']);
});

it('When more than a percentage is asked, then the score that is exactly there does not do', () => {
  expect(at(4, 50, '>').rows[0]?.cells).toEqual(['1 or less (75.0 %)']);
  expect(at(4, 100, '>').sentences).toEqual(['From 4, no score on this scale is relief > 100 %.']);
});

it('When there is no score before, a range, a 0 or no threshold, then nothing is made up', () => {
  for (const baseline of [null, '4-8', 0]) expect(at(baseline, 80).columns).toEqual([]);
  expect(at(4, null).sentences).toEqual([]);
  expect(at(4, null).rows.some(({ isOwn }) => isOwn)).toBe(false);
});
