import { countJoints, jointBits, type SideJoints } from './coverage.ts';
import { jointNumber } from './spine.ts';
import { type Region, regions } from './vocabulary.ts';

const firstThoracic = jointNumber('T1-T2');
const thoracolumbar = jointNumber('T12-L1');
const firstLumbar = jointNumber('L1-L2');

/**
 * The spinal regions a session treated, cervical first. T12-L1 is thoracic, but lumbar in a session that also
 * covers a lumbar joint. Source: R2.region. Example: T12-L1 right with L1-L2 left is one lumbar session.
 */
export function regionsOf(covered: SideJoints): Region[] {
  const bits = jointBits(covered);
  const lumbar = bits >>> firstLumbar !== 0;
  const thoracicEnd = lumbar ? thoracolumbar : firstLumbar;
  const present: Record<Region, boolean> = {
    cervical: jointsBetween(bits, 0, firstThoracic) > 0,
    thoracic: jointsBetween(bits, firstThoracic, thoracicEnd) > 0,
    lumbar,
  };
  return regions.filter((region) => present[region]);
}

function jointsBetween(bits: number, from: number, before: number): number {
  return countJoints((bits >>> from) & ((1 << (before - from)) - 1));
}
