import { expect, it } from 'vitest';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { runningBlocks } from './running-blocks.ts';

const blocks = ['2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z'].map((performedAt) => ({
  performedAt,
})) as EpisodeDetail['blocks'];
const at = (time: string) => runningBlocks({ blocks }, [15, 60, 480], new Date(`2026-11-23T${time}:00Z`));

it('When the last score of a block is still to come, then it is running until then', () => {
  expect(at('16:59')).toEqual([{ number: 2, until: new Date('2026-11-23T17:00:00Z') }]);
});

it('When its last due time has come, then no block is running', () => {
  expect(at('17:00')).toEqual([]);
});
