import type { Block } from '#shared/contract/blocks.ts';
import type { OpenSeriesRequest } from '#shared/contract/readings.ts';
import { joints } from '#shared/domain/vocabulary.ts';

/** Where a pain may be scored: a level, a side or the whole of what the block covered completely. */
export type SiteToAdd = Pick<OpenSeriesRequest, 'site' | 'joint' | 'side'>;

export function sitesToAdd({ jointsCovered }: Pick<Block, 'jointsCovered'>): SiteToAdd[] {
  if (jointsCovered.length === 0) return [];
  const levels = jointsCovered.flatMap(({ joint: name, side }) => {
    const joint = joints.find((each) => each === name);
    return joint ? [{ site: 'level' as const, joint, side }] : [];
  });
  const sides = [...new Set(jointsCovered.map(({ side }) => side))].sort();
  return [
    ...levels,
    ...sides.map((side) => ({ site: 'side' as const, joint: null, side })),
    { site: 'overall', joint: null, side: null },
  ];
}

/** A site has one series of the treated pain; any other there is of another pain. */
export function hasTreatedPain({ series }: Pick<Block, 'series'>, wanted: SiteToAdd): boolean {
  return series.some(
    ({ site, joint, side, isIndexPain }) =>
      isIndexPain && site === wanted.site && joint === wanted.joint && side === wanted.side,
  );
}
