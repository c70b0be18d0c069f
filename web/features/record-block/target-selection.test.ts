import { describe, expect, it } from 'vitest';
import {
  jointState,
  jointsOfMap,
  nervesOfMap,
  nothingPicked,
  targetsOf,
  toggleJoint,
  toggleNerve,
} from './target-selection.ts';

const block = 'medial_branch_block';

function pickJoints(...names: ('L3-L4' | 'L4-L5' | 'L5-S1')[]) {
  return names.reduce(
    (selection, joint) => toggleJoint(selection, block, { joint, side: 'right' }).selection,
    nothingPicked,
  );
}

describe('picking targets', () => {
  it('When L4-L5 right is picked for a medial branch block, then the nerves L3 and L4 right are the targets', () => {
    expect(targetsOf(pickJoints('L4-L5'), block)).toEqual([
      { nerve: 'L3', side: 'right' },
      { nerve: 'L4', side: 'right' },
    ]);
  });

  it('When a joint is picked, then its neighbours are partly covered and the other side is not', () => {
    const selection = pickJoints('L4-L5');
    expect(jointState(selection, block, { joint: 'L5-S1', side: 'right' })).toBe('partly');
    expect(jointState(selection, block, { joint: 'L4-L5', side: 'left' })).toBe('none');
  });

  it('When one of two neighbours is taken away, then the nerve they share stays', () => {
    const both = pickJoints('L4-L5', 'L5-S1');
    const { selection } = toggleJoint(both, block, { joint: 'L5-S1', side: 'right' });
    expect(targetsOf(selection, block)).toEqual([
      { nerve: 'L3', side: 'right' },
      { nerve: 'L4', side: 'right' },
    ]);
  });

  it('When all nerves of a joint also supply its neighbours, then it stays covered and says by which', () => {
    const all = pickJoints('L3-L4', 'L4-L5', 'L5-S1');
    const { selection, heldBy } = toggleJoint(all, block, { joint: 'L4-L5', side: 'right' });
    expect(selection).toEqual(all);
    expect(heldBy).toEqual(['L3-L4', 'L5-S1']);
  });

  it('When nerves are picked one by one, then the joint is covered with the last', () => {
    const one = toggleNerve(nothingPicked, 'L4', 'left');
    expect(jointState(one, block, { joint: 'L5-S1', side: 'left' })).toBe('partly');
    const two = toggleNerve(one, 'L5-DR', 'left');
    expect(jointState(two, block, { joint: 'L5-S1', side: 'left' })).toBe('covered');
    expect(toggleNerve(two, 'L5-DR', 'left')).toEqual(one);
  });

  it('When the procedure is an injection, then the joints themselves are the targets', () => {
    const { selection } = toggleJoint(nothingPicked, 'intra_articular_injection', {
      joint: 'L4-L5',
      side: 'left',
    });
    expect(targetsOf(selection, 'intra_articular_injection')).toEqual([{ joint: 'L4-L5', side: 'left' }]);
    expect(targetsOf(selection, block)).toEqual([]);
  });

  it('When a lumbar map is drawn, then it runs from T12-L1 to L5-S1 with every nerve that supplies them', () => {
    expect(jointsOfMap('lumbar')).toHaveLength(6);
    expect(nervesOfMap(jointsOfMap('lumbar'))).toEqual(['T11', 'T12', 'L1', 'L2', 'L3', 'L4', 'L5-DR']);
    expect(nervesOfMap(jointsOfMap('cervical'))[0]).toBe('TON');
  });
});
