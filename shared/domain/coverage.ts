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
  return {
    covered: { left: jointsWith(allNerves, aimed.left), right: jointsWith(allNerves, aimed.right) },
    partly: { left: jointsWith(someNerves, aimed.left), right: jointsWith(someNerves, aimed.right) },
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
export function levelsIn(set: SideJoints): Level[] {
  // Two levels to a joint in `levels`, so a level's place tells its joint's number.
  return levels.filter(({ side }, place) => ((set[side] >>> (place >>> 1)) & 1) === 1);
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

function jointsWith(test: (aimed: number, supply: number) => boolean, aimed: number): number {
  return nerveBits.reduce((bits, supply, number) => (test(aimed, supply) ? bits | (1 << number) : bits), 0);
}

function allNerves(aimed: number, supply: number): boolean {
  return (aimed & supply) === supply;
}

function someNerves(aimed: number, supply: number): boolean {
  return (aimed & supply) !== 0 && (aimed & supply) !== supply;
}
