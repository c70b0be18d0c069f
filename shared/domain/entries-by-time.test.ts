import { expect, it } from 'vitest';
import { entriesByTime } from './entries-by-time.ts';

const at = (minutesAfterBlock: number | null, score: number | null = 5) => ({ minutesAfterBlock, score });

it('gives every entry that is alone at its time, in their order', () => {
  const entries = [at(null), at(30), at(60, null), at(0)];
  expect(entriesByTime(entries)).toEqual({ decided: entries, undecided: [] });
  expect(entriesByTime([])).toEqual({ decided: [], undecided: [] });
});

it('gives neither of two entries for one time, whatever they say', () => {
  const [before, other, alone, first, second] = [at(null, 8), at(null, 4), at(0), at(30, 2), at(30, 2)];
  expect(entriesByTime([before, alone, first, other, second])).toEqual({
    decided: [alone],
    undecided: [
      [before, other],
      [first, second],
    ],
  });
});
