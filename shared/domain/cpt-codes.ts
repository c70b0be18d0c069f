import type { SideJoints } from './coverage.ts';
import { jointNumber } from './spine.ts';
import { joints } from './vocabulary.ts';

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
  let lumbar = isTreated(covered, firstLumbar - 1) && isTreated(covered, firstLumbar) ? 1 : 0;
  for (const joint of joints.keys()) {
    if (!isTreated(covered, joint)) continue;
    const code =
      joint < firstLumbar ? codeAt(cervicalThoracicCodes, cervicalThoracic++) : codeAt(lumbarCodes, lumbar++);
    codes.push(`${code}-${sideSuffix(covered, joint)}`);
  }
  return codes;
}

const ordinals = ['first level', 'second level', 'third level or further'];
const sideWords: Readonly<Record<string, string>> = { '50': 'both sides', LT: 'left', RT: 'right' };

/**
 * A code in words of our own; the official texts are copyrighted. Source: R2.cpt.
 * Example: "64494-RT" is "lumbar or sacral, second level, right".
 */
export function cptText(code: string): string {
  const [number = '', side = ''] = code.split('-');
  const isLumbar = lumbarCodes.includes(number);
  const place = (isLumbar ? lumbarCodes : cervicalThoracicCodes).indexOf(number);
  const words = [isLumbar ? 'lumbar or sacral' : 'cervical or thoracic', ordinals[place], sideWords[side]];
  if (words.includes(undefined)) throw new Error(`not a code of ours: ${code}`);
  return words.join(', ');
}

/**
 * Whether the codes fit how the needle was guided: they include fluoroscopy or CT; other codes stand for ultrasound,
 * none of these for no image guidance. Source: R2.cpt-guidance.
 */
export function isGuidanceInCodes(guidance: string): boolean {
  return guidance === 'fluoroscopy' || guidance === 'ct';
}

function isTreated({ left, right }: SideJoints, joint: number): boolean {
  return has(left | right, joint);
}

function codeAt([first, second, further]: CodeFamily, jointsBefore: number): string {
  if (jointsBefore === 0) return first;
  return jointsBefore === 1 ? second : further;
}

function sideSuffix({ left, right }: SideJoints, joint: number): '50' | 'LT' | 'RT' {
  if (!has(right, joint)) return 'LT';
  return has(left, joint) ? '50' : 'RT';
}

function has(bits: number, joint: number): boolean {
  return ((bits >>> joint) & 1) === 1;
}
