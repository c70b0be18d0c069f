import { type Joint, joints, type Nerve, nerves, type Side } from './vocabulary.ts';

/** One facet joint on one side; written for people as `L4-L5 left`. */
export interface Level {
  readonly joint: Joint;
  readonly side: Side;
}

const supply: Readonly<Record<Joint, readonly Nerve[]>> = {
  'C2-C3': ['TON'],
  'C3-C4': ['C3', 'C4'],
  'C4-C5': ['C4', 'C5'],
  'C5-C6': ['C5', 'C6'],
  'C6-C7': ['C6', 'C7'],
  'C7-T1': ['C7', 'C8'],
  'T1-T2': ['C8', 'T1'],
  'T2-T3': ['T1', 'T2'],
  'T3-T4': ['T2', 'T3'],
  'T4-T5': ['T3', 'T4'],
  'T5-T6': ['T4', 'T5'],
  'T6-T7': ['T5', 'T6'],
  'T7-T8': ['T6', 'T7'],
  'T8-T9': ['T7', 'T8'],
  'T9-T10': ['T8', 'T9'],
  'T10-T11': ['T9', 'T10'],
  'T11-T12': ['T10', 'T11'],
  'T12-L1': ['T11', 'T12'],
  'L1-L2': ['T12', 'L1'],
  'L2-L3': ['L1', 'L2'],
  'L3-L4': ['L2', 'L3'],
  'L4-L5': ['L3', 'L4'],
  'L5-S1': ['L4', 'L5-DR'],
};

/**
 * The nerves that supply a facet joint, cranial first; all of them must be blocked to test the joint.
 * Source: R2.supply. Example: `nervesOf('L4-L5')` is `['L3', 'L4']`.
 */
export function nervesOf(joint: Joint): readonly Nerve[] {
  return supply[joint];
}

const jointNumbers: ReadonlyMap<string, number> = new Map(joints.map((joint, index) => [joint, index]));
const nerveNumbers: ReadonlyMap<string, number> = new Map(nerves.map((nerve, index) => [nerve, index]));

/** Whether a text is a joint's name as written here (`L4-L5`, never `L4/5`). Source: R2.supply. */
export function isJoint(text: string): text is Joint {
  return jointNumbers.has(text);
}

/** Whether a text is a nerve's name as written here (`L5-DR`, never `L5`). Source: R2.supply. */
export function isNerve(text: string): text is Nerve {
  return nerveNumbers.has(text);
}

/** A joint's place from the top, C2-C3 = 0 … L5-S1 = 22. Source: R2.order. Example: `jointNumber('C3-C4')` is 1. */
export function jointNumber(joint: Joint): number {
  return jointNumbers.get(joint) ?? notInSpine(joint);
}

/** A nerve's place from the top, TON = 0 … L5-DR = 23. Source: R2.order. Example: `nerveNumber('C3')` is 1. */
export function nerveNumber(nerve: Nerve): number {
  return nerveNumbers.get(nerve) ?? notInSpine(nerve);
}

/** Every level in the order used everywhere: joints cranial to caudal, left before right. Source: R2.order. */
export const levels: readonly Level[] = joints.flatMap((joint) => [
  { joint, side: 'left' as const },
  { joint, side: 'right' as const },
]);

function notInSpine(name: string): never {
  throw new Error(`not a joint or nerve of the spine: ${name}`);
}
