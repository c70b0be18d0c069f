import { expect, it } from 'vitest';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { missingBaselines } from './missing-baselines.ts';

function episodeWith(
  ...series: { isIndexPain: boolean; readings: { phase: string; isCurrent: boolean }[] }[]
) {
  const level = { joint: 'L4-L5', side: 'left' };
  return {
    blocks: [{ id: 'b', series: series.map((one) => ({ ...level, ...one })) }],
  } as unknown as EpisodeDetail;
}

it('When nobody said what the pain was before the block, then the signature is stopped there', () => {
  const episode = episodeWith({ isIndexPain: true, readings: [{ phase: 'post_block', isCurrent: true }] });
  expect(missingBaselines(episode)).toEqual([{ blockId: 'b', blockNumber: 1, site: 'L4-L5 left' }]);
});

it('When the only baseline was taken back, then it is missing', () => {
  const episode = episodeWith({ isIndexPain: true, readings: [{ phase: 'baseline', isCurrent: false }] });
  expect(missingBaselines(episode)).toHaveLength(1);
});

it('When a baseline stands, or the pain is not the treated one, then nothing is missing', () => {
  const current = { isIndexPain: true, readings: [{ phase: 'baseline', isCurrent: true }] };
  expect(missingBaselines(episodeWith(current, { isIndexPain: false, readings: [] }))).toEqual([]);
});
