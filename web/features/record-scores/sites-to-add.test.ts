import { expect, it } from 'vitest';
import type { Block } from '#shared/contract/blocks.ts';
import { hasTreatedPain, sitesToAdd } from './sites-to-add.ts';

const block = {
  jointsCovered: [
    { joint: 'L4-L5', side: 'right' },
    { joint: 'L5-S1', side: 'right' },
  ],
  series: [{ site: 'level', joint: 'L4-L5', side: 'right', isIndexPain: true }],
} as unknown as Block;

it('offers what the block covered: its levels, their sides, the whole; and nothing where it covered nothing', () => {
  expect(sitesToAdd(block)).toEqual([
    { site: 'level', joint: 'L4-L5', side: 'right' },
    { site: 'level', joint: 'L5-S1', side: 'right' },
    { site: 'side', joint: null, side: 'right' },
    { site: 'overall', joint: null, side: null },
  ]);
  expect(sitesToAdd({ jointsCovered: [] })).toEqual([]);
});

it('knows where the treated pain is scored already', () => {
  const [first, second] = sitesToAdd(block);
  expect(first && hasTreatedPain(block, first)).toBe(true);
  expect(second && hasTreatedPain(block, second)).toBe(false);
});
