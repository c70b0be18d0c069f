import { expect, it } from 'vitest';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { undecidedTimes } from './undecided-times.ts';

it('When entries of a time are undecided, then each such time is named once', () => {
  const at = (minutesAfterBlock: number | null, isUndecided: boolean) => ({ minutesAfterBlock, isUndecided });
  const readings = [at(null, false), at(30, true), at(30, true), at(30, true), at(60, false), at(30, false)];
  const series = [{ joint: 'L4-L5', side: 'right', readings }];
  const detail = {
    blocks: [
      { id: 'b0', series: [] },
      { id: 'b1', series },
    ],
  } as unknown as EpisodeDetail;
  expect(undecidedTimes(detail)).toEqual([
    { blockId: 'b1', blockNumber: 2, site: 'L4-L5 right', minutes: 30, entries: 3 },
  ]);
});
