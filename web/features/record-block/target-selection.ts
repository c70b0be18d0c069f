import type { Target } from '#shared/domain/case.ts';
import { jointsCoveredBy } from '#shared/domain/coverage.ts';
import { type Level, nervesOf } from '#shared/domain/spine.ts';
import {
  type Joint,
  joints,
  type Nerve,
  nerves,
  type Procedure,
  type Region,
  type Side,
  sides,
} from '#shared/domain/vocabulary.ts';

/** What was picked: nerves for a medial branch block, joints for an injection; both kept when the procedure changes. */
export interface TargetSelection {
  readonly nerves: readonly PickedNerve[];
  readonly joints: readonly Level[];
}

interface PickedNerve {
  readonly nerve: Nerve;
  readonly side: Side;
}

export type JointState = 'covered' | 'partly' | 'none';

export const nothingPicked: TargetSelection = { nerves: [], joints: [] };

const firstOfRegion: Record<Region, readonly [Joint, Joint]> = {
  cervical: ['C2-C3', 'C7-T1'],
  thoracic: ['T1-T2', 'T12-L1'],
  lumbar: ['T12-L1', 'L5-S1'],
};

/** The joints a region's map shows; T12-L1 stands in the thoracic and in the lumbar one. */
export function jointsOfMap(region: Region): readonly Joint[] {
  const [first, last] = firstOfRegion[region];
  return joints.slice(joints.indexOf(first), joints.indexOf(last) + 1);
}

/** The nerves that supply those joints, cranial to caudal. */
export function nervesOfMap(shown: readonly Joint[]): readonly Nerve[] {
  const supplying = new Set(shown.flatMap((joint) => nervesOf(joint)));
  return nerves.filter((nerve) => supplying.has(nerve));
}

export function hasNerve(selection: TargetSelection, nerve: Nerve, side: Side): boolean {
  return selection.nerves.some((picked) => picked.nerve === nerve && picked.side === side);
}

/** Whether a joint is covered by what was picked, only partly, or not at all. */
export function jointState(selection: TargetSelection, procedure: Procedure, level: Level): JointState {
  if (procedure === 'intra_articular_injection') {
    return selection.joints.some((picked) => isSameLevel(picked, level)) ? 'covered' : 'none';
  }
  const supply = nervesOf(level.joint);
  const blocked = supply.filter((nerve) => hasNerve(selection, nerve, level.side)).length;
  if (blocked === 0) return 'none';
  return blocked === supply.length ? 'covered' : 'partly';
}

export function toggleNerve(selection: TargetSelection, nerve: Nerve, side: Side): TargetSelection {
  const isPicked = hasNerve(selection, nerve, side);
  const others = selection.nerves.filter((picked) => picked.nerve !== nerve || picked.side !== side);
  return { ...selection, nerves: inOrder(isPicked ? others : [...others, { nerve, side }]) };
}

/**
 * A joint stands for its nerves: picking adds those that are missing, leaving takes away those that no other covered
 * joint of that side needs. `heldBy` names the joints that need them when none can go.
 */
export function toggleJoint(
  selection: TargetSelection,
  procedure: Procedure,
  level: Level,
): { selection: TargetSelection; heldBy: readonly Joint[] } {
  const state = jointState(selection, procedure, level);
  if (procedure === 'intra_articular_injection') {
    const others = selection.joints.filter((picked) => !isSameLevel(picked, level));
    const next = state === 'covered' ? others : levelsInOrder([...others, level]);
    return { selection: { ...selection, joints: next }, heldBy: [] };
  }
  const supply = nervesOf(level.joint);
  if (state !== 'covered') {
    const missing = supply.filter((nerve) => !hasNerve(selection, nerve, level.side));
    const added = missing.map((nerve) => ({ nerve, side: level.side }));
    return { selection: { ...selection, nerves: inOrder([...selection.nerves, ...added]) }, heldBy: [] };
  }
  const others = jointsCoveredBy(targetsOf(selection, procedure), procedure).filter(
    (covered) => covered.side === level.side && covered.joint !== level.joint,
  );
  const needed = new Set(others.flatMap(({ joint }) => nervesOf(joint)));
  const free = supply.filter((nerve) => !needed.has(nerve));
  const heldBy =
    free.length > 0
      ? []
      : others
          .map(({ joint }) => joint)
          .filter((joint) => nervesOf(joint).some((nerve) => supply.includes(nerve)));
  const kept = selection.nerves.filter(({ nerve, side }) => side !== level.side || !free.includes(nerve));
  return { selection: { ...selection, nerves: kept }, heldBy };
}

/** The picked targets as the engine reads them. */
export function targetsOf(selection: TargetSelection, procedure: Procedure): Target[] {
  return procedure === 'medial_branch_block' ? [...selection.nerves] : [...selection.joints];
}

function isSameLevel(a: Level, b: Level): boolean {
  return a.joint === b.joint && a.side === b.side;
}

function inOrder(picked: readonly PickedNerve[]): PickedNerve[] {
  return nerves.flatMap((nerve) =>
    sides.flatMap((side) => picked.filter((one) => one.nerve === nerve && one.side === side)),
  );
}

function levelsInOrder(picked: readonly Level[]): Level[] {
  return joints.flatMap((joint) =>
    sides.flatMap((side) => picked.filter((one) => one.joint === joint && one.side === side)),
  );
}
