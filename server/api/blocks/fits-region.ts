import type { Target } from '#shared/domain/case.ts';
import { coverageOf, jointBits, levelsIn } from '#shared/domain/coverage.ts';
import { regionsOf } from '#shared/domain/session-region.ts';
import type { Procedure, Region } from '#shared/domain/vocabulary.ts';

/**
 * Whether a block treats the region of its episode, perhaps with others. T12-L1 alone fits both its neighbours; targets
 * that reach no joint fit everywhere.
 */
export function fitsRegion(targets: readonly Target[], procedure: Procedure, region: Region): boolean {
  const { covered, partly } = coverageOf(targets, procedure);
  const reached = jointBits(covered) === 0 ? partly : covered;
  const regions = regionsOf(reached);
  const isBetween = region === 'lumbar' && levelsIn(reached).some(({ joint }) => joint === 'T12-L1');
  return regions.length === 0 || regions.includes(region) || isBetween;
}
