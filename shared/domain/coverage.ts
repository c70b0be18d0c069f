import type { Target } from './case.ts';
import { jointNumber, type Level, levels, nerveNumber, nervesOf } from './spine.ts';
import { joints, type Procedure, type Side } from './vocabulary.ts';

/** Joints of each side as bits, joint number 0 (C2-C3) lowest: counting and asking cost nothing. */
export interface SideJoints {
  readonly left: number;
  readonly right: number;
}

export interface Coverage {
  readonly covered: SideJoints;
  readonly partly: SideJoints;
}

const nerveBits = joints.map((joint) =>
  nervesOf(joint).reduce((bits, nerve) => bits | (1 << nerveNumber(nerve)), 0),
);

/**
 * The joints a session covered on each side: every supplying nerve blocked there (injection: the joint
 * injected), and those covered only partly. Source: R2.covered.
 * Example: nerves L3 and L4 right cover L4-L5 right and partly cover L3-L4 and L5-S1 right.
 */
export function coverageOf(targets: readonly Target[], procedure: Procedure): Coverage {
  const aimed = { left: 0, right: 0 };
  for (const target of targets) aimed[target.side] |= bitsOf(target, procedure);
  if (procedure === 'intra_articular_injection') return { covered: aimed, partly: { left: 0, right: 0 } };
  const left = jointsSupplied(aimed.left);
  const right = jointsSupplied(aimed.right);
  return {
    covered: { left: left.wholly, right: right.wholly },
    partly: { left: left.partly, right: right.partly },
  };
}

/**
 * The levels that targets cover, cranial to caudal, left before right. Source: R2.covered, R2.order.
 * Example: TON, C3 and C4 left of a medial branch block cover C2-C3 and C3-C4 left.
 */
export function jointsCoveredBy(targets: readonly Target[], procedure: Procedure): Level[] {
  return levelsIn(coverageOf(targets, procedure).covered);
}

/** The levels in a set of joints per side, in the order used everywhere. Source: R2.order. */
export function levelsIn({ left, right }: SideJoints): Level[] {
  const found: Level[] = [];
  // Two levels to a joint in `levels`, so a joint's number tells their places.
  for (let number = 0; (left | right) >>> number !== 0; number += 1) {
    if (((left >>> number) & 1) === 1) found.push(levels[2 * number] as Level);
    if (((right >>> number) & 1) === 1) found.push(levels[2 * number + 1] as Level);
  }
  return found;
}

/** Whether a level is in a set of joints per side. Source: R2.covered. */
export function hasLevel(set: SideJoints, level: Level): boolean {
  return ((set[level.side] >>> jointNumber(level.joint)) & 1) === 1;
}

/** How many joints a set of bits holds. Source: R6.levels. Example: `countJoints(0b101)` is 2. */
export function countJoints(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The joints of one side, or of both together, as bits. Source: R2.covered. */
export function jointBits(set: SideJoints, side?: Side): number {
  return side === undefined ? set.left | set.right : set[side];
}

function bitsOf(target: Target, procedure: Procedure): number {
  if ('nerve' in target) {
    if (procedure === 'medial_branch_block') return 1 << nerveNumber(target.nerve);
    throw new Error('an intra-articular injection has joints as targets, not nerves');
  }
  const number = jointNumber(target.joint);
  return procedure === 'medial_branch_block' ? (nerveBits[number] as number) : 1 << number;
}

// The joints all of whose nerves were aimed at, and those with only some.
function jointsSupplied(aimed: number): { wholly: number; partly: number } {
  let wholly = 0;
  let partly = 0;
  for (let number = 0; number < nerveBits.length; number += 1) {
    const supply = nerveBits[number] as number;
    const hit = aimed & supply;
    if (hit === supply) wholly |= 1 << number;
    else if (hit !== 0) partly |= 1 << number;
  }
  return { wholly, partly };
}
