import { hasLevel, type SideJoints } from './coverage.ts';
import { jointNumber } from './spine.ts';
import { type Joint, joints } from './vocabulary.ts';

type CodeFamily = readonly [first: string, second: string, further: string];

const cervicalThoracicCodes: CodeFamily = ['64490', '64491', '64492'];
const lumbarCodes: CodeFamily = ['64493', '64494', '64495'];
const firstLumbar = jointNumber('L1-L2');

/**
 * The CPT injection codes of a session, one for each distinct joint (joints are counted, not nerves): `-50`
 * both sides, else `-LT` or `-RT`. When T12-L1 and L1-L2 are both treated the lumbar codes start at 64494.
 * Source: R2.cpt. Example: T12-L1 right, L1-L2 left, L2-L3 both: 64490-RT, 64494-LT, 64495-50.
 */
export function cptCodesOf(covered: SideJoints): string[] {
  const codes: string[] = [];
  let cervicalThoracic = 0;
  let lumbar = isTreated(covered, 'T12-L1') && isTreated(covered, 'L1-L2') ? 1 : 0;
  for (const joint of joints) {
    if (!isTreated(covered, joint)) continue;
    const code =
      jointNumber(joint) < firstLumbar
        ? codeAt(cervicalThoracicCodes, cervicalThoracic++)
        : codeAt(lumbarCodes, lumbar++);
    codes.push(`${code}-${sideSuffix(covered, joint)}`);
  }
  return codes;
}

function isTreated(covered: SideJoints, joint: Joint): boolean {
  return hasLevel(covered, { joint, side: 'left' }) || hasLevel(covered, { joint, side: 'right' });
}

function codeAt([first, second, further]: CodeFamily, jointsBefore: number): string {
  if (jointsBefore === 0) return first;
  return jointsBefore === 1 ? second : further;
}

function sideSuffix(covered: SideJoints, joint: Joint): '50' | 'LT' | 'RT' {
  if (!hasLevel(covered, { joint, side: 'right' })) return 'LT';
  return hasLevel(covered, { joint, side: 'left' }) ? '50' : 'RT';
}
