import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { siteLabel } from '../../lib/site-label.ts';

export interface MissingBaseline {
  readonly blockId: string;
  readonly blockNumber: number;
  readonly site: string;
}

/** Judged series of which nobody has said what the pain was before the block: the one thing that stops a signature. */
export function missingBaselines({ blocks }: EpisodeDetail): MissingBaseline[] {
  return blocks.flatMap((block, index) =>
    block.series
      .filter(({ isIndexPain, readings }) => {
        const isSaid = readings.some(({ phase, isCurrent }) => phase === 'baseline' && isCurrent);
        return isIndexPain && !isSaid;
      })
      .map((series) => ({ blockId: block.id, blockNumber: index + 1, site: siteLabel(series) })),
  );
}
