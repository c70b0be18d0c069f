import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from './case.ts';
import { coverageOf, jointsCoveredBy, levelsIn } from './coverage.ts';
import { cptCodesOf, cptText, isGuidanceInCodes } from './cpt-codes.ts';
import { bonyTargetOf, readBack } from './read-back.ts';
import { regionsOf } from './session-region.ts';
import { levels, nervesOf } from './spine.ts';
import { type Joint, joints, type Nerve, nerves, procedures, type Side, sides } from './vocabulary.ts';

const nerveTargets = (names: readonly Nerve[], side: Side): Target[] =>
  names.map((nerve) => ({ nerve, side }));
const jointTargets = (names: readonly Joint[], side: Side): Target[] =>
  names.map((joint) => ({ joint, side }));
const injected = (...targets: Target[]) => coverageOf(targets, 'intra_articular_injection').covered;
const named = (list: readonly { joint: Joint; side: Side }[]) =>
  list.map(({ joint, side }) => `${joint} ${side}`);

describe('R2.supply', () => {
  test.each([
    ['C2-C3', ['TON']],
    ['C3-C4', ['C3', 'C4']],
    ['C6-C7', ['C6', 'C7']],
    ['C7-T1', ['C7', 'C8']],
    ['T1-T2', ['C8', 'T1']],
    ['T2-T3', ['T1', 'T2']],
    ['T11-T12', ['T10', 'T11']],
    ['T12-L1', ['T11', 'T12']],
    ['L1-L2', ['T12', 'L1']],
    ['L4-L5', ['L3', 'L4']],
    ['L5-S1', ['L4', 'L5-DR']],
  ] as const)('%s is supplied by %s', (joint, supply) => {
    expect(nervesOf(joint)).toEqual(supply);
  });

  test('R2.order: 23 joints and 24 nerves, cranial to caudal, left before right', () => {
    expect([joints.length, nerves.length]).toEqual([23, 24]);
    expect(named(levels).slice(0, 3)).toEqual(['C2-C3 left', 'C2-C3 right', 'C3-C4 left']);
  });
});

describe('R2.covered', () => {
  test('every supplying nerve on that side: covered; some: partly', () => {
    const coverage = coverageOf(nerveTargets(['L3', 'L4'], 'right'), 'medial_branch_block');
    expect(named(levelsIn(coverage.covered))).toEqual(['L4-L5 right']);
    expect(named(levelsIn(coverage.partly))).toEqual(['L3-L4 right', 'L5-S1 right']);
  });

  test('nerves of different sides never cover a joint together', () => {
    const targets = [...nerveTargets(['L3'], 'left'), ...nerveTargets(['L4'], 'right')];
    expect(jointsCoveredBy(targets, 'medial_branch_block')).toEqual([]);
  });

  test('a joint covers itself, on its side only, by block or by injection', () => {
    fc.assert(
      fc.property(fc.constantFrom(...joints), fc.constantFrom(...sides), (joint, side) => {
        const targets = jointTargets([joint], side);
        expect(jointsCoveredBy(targets, 'medial_branch_block')).toEqual([{ joint, side }]);
        expect(jointsCoveredBy(targets, 'intra_articular_injection')).toEqual([{ joint, side }]);
      }),
      { numRuns: 100, seed: 32 },
    );
  });

  test('an injection covers nothing partly, and no target nothing at all', () => {
    const nothing = { left: 0, right: 0 };
    const coverage = coverageOf(jointTargets(['L4-L5'], 'left'), 'intra_articular_injection');
    expect([levelsIn(coverage.covered), coverage.partly]).toEqual([
      [{ joint: 'L4-L5', side: 'left' }],
      nothing,
    ]);
    for (const procedure of procedures) {
      expect(coverageOf([], procedure)).toEqual({ covered: nothing, partly: nothing });
    }
  });

  test('a nerve in an injection is a programmer error', () => {
    expect(() => coverageOf(nerveTargets(['L3'], 'left'), 'intra_articular_injection')).toThrow(
      'joints as targets',
    );
  });
});

describe('R2.region', () => {
  const right = (...names: Joint[]) => regionsOf(injected(...jointTargets(names, 'right')));

  test('T12-L1 is thoracic, but lumbar beside a lumbar joint of either side', () => {
    expect(right('T12-L1')).toEqual(['thoracic']);
    expect(right('T11-T12', 'T12-L1')).toEqual(['thoracic']);
    expect(right('T12-L1', 'L5-S1')).toEqual(['lumbar']);
    expect(right('T11-T12', 'T12-L1', 'L1-L2')).toEqual(['thoracic', 'lumbar']);
    expect(
      regionsOf(injected(...jointTargets(['T12-L1'], 'right'), ...jointTargets(['L1-L2'], 'left'))),
    ).toEqual(['lumbar']);
  });

  test('C7-T1 is cervical, T1-T2 and T11-T12 thoracic, L1-L2 lumbar', () => {
    expect([right('C7-T1'), right('T1-T2'), right('T11-T12'), right('L1-L2')]).toEqual([
      ['cervical'],
      ['thoracic'],
      ['thoracic'],
      ['lumbar'],
    ]);
    expect(right('C2-C3', 'T5-T6', 'L5-S1')).toEqual(['cervical', 'thoracic', 'lumbar']);
    expect(right()).toEqual([]);
  });
});

test('R2.cpt, R2.cpt-guidance: codes are said in words of our own, and which guidance they include', () => {
  expect(cptText('64490-LT')).toBe('cervical or thoracic, first level, left');
  expect(cptText('64494-RT')).toBe('lumbar or sacral, second level, right');
  expect(cptText('64495-50')).toBe('lumbar or sacral, third level or further, both sides');
  expect(() => cptText('64633-RT')).toThrow('64633');
  expect(['fluoroscopy', 'ct', 'ultrasound', 'none'].map(isGuidanceInCodes)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('R2.cpt', () => {
  const codes = (left: Joint[], right: Joint[]) =>
    cptCodesOf(injected(...jointTargets(left, 'left'), ...jointTargets(right, 'right')));

  test.each([
    [
      ['L1-L2', 'L2-L3'],
      ['T12-L1', 'L2-L3'],
      ['64490-RT', '64494-LT', '64495-50'],
    ],
    [['L3-L4', 'L4-L5', 'L5-S1'], [], ['64493-LT', '64494-LT', '64495-LT']],
    [[], ['T12-L1', 'L3-L4'], ['64490-RT', '64493-RT']],
    [[], ['T10-T11', 'T11-T12', 'T12-L1', 'L1-L2'], ['64490-RT', '64491-RT', '64492-RT', '64494-RT']],
    [['C2-C3', 'C3-C4', 'C4-C5', 'C5-C6'], [], ['64490-LT', '64491-LT', '64492-LT', '64492-LT']],
    [[], ['T12-L1', 'L1-L2', 'L2-L3', 'L3-L4'], ['64490-RT', '64494-RT', '64495-RT', '64495-RT']],
    [[], [], []],
  ] as [Joint[], Joint[], string[]][])('left %j, right %j: %j', (left, right, expected) => {
    expect(codes(left, right)).toEqual(expected);
  });
});

describe('R2.read-back', () => {
  test.each([
    [
      nerveTargets(['L3', 'L4'], 'right'),
      'L3 and L4 medial branches, at the L4 and L5 transverse processes = L4-L5, right',
    ],
    [
      nerveTargets(['L4', 'L5-DR'], 'left'),
      'L4 medial branch and L5 dorsal ramus, at the L5 transverse process and the sacral ala = L5-S1, left',
    ],
    [
      nerveTargets(['TON', 'C3', 'C4'], 'left'),
      'third occipital nerve and C3 and C4 medial branches, at the C2-C3 joint and the C3 and C4 articular pillars = C2-C3 and C3-C4, left',
    ],
    [
      nerveTargets(['L3'], 'right'),
      'L3 medial branch, at the L4 transverse process = no joint fully covered, right',
    ],
    [
      nerveTargets(['L1', 'L2', 'L3'], 'right'),
      'L1, L2 and L3 medial branches, at the L2, L3 and L4 transverse processes = L2-L3 and L3-L4, right',
    ],
    [[], 'No target'],
  ] as const)('%j', (targets, sentence) => {
    expect(readBack(targets, 'medial_branch_block')).toBe(sentence);
  });

  test('targets named as joints, and nerves without a medial branch', () => {
    expect(readBack(jointTargets(['L4-L5'], 'right'), 'medial_branch_block')).toBe(
      'L3 and L4 medial branches, at the L4 and L5 transverse processes = L4-L5, right',
    );
    expect(readBack(nerveTargets(['TON'], 'left'), 'medial_branch_block')).toBe(
      'third occipital nerve, at the C2-C3 joint = C2-C3, left',
    );
    expect(readBack(nerveTargets(['C7', 'C8'], 'left'), 'medial_branch_block')).toBe(
      'C7 and C8 medial branches, at the C7 superior articular process and the T1 transverse process = C7-T1, left',
    );
    expect(readBack(jointTargets(['L4-L5'], 'right'), 'intra_articular_injection')).toBe(
      'Injection into L4-L5, right',
    );
  });

  test('both sides, and injections', () => {
    const both = [...jointTargets(['L4-L5'], 'right'), ...jointTargets(['L4-L5', 'L5-S1'], 'left')];
    expect(readBack(both, 'intra_articular_injection')).toBe(
      'Injection into L4-L5 and L5-S1, left; Injection into L4-L5, right',
    );
  });

  test('R2.bony-target: a nerve lies one level below its name, from C8 on', () => {
    expect((['C8', 'T1', 'T11', 'T12', 'L1', 'L4', 'L5-DR', 'C5', 'C7'] as const).map(bonyTargetOf)).toEqual([
      'the T1 transverse process',
      'the T2 transverse process',
      'the T12 transverse process',
      'the L1 transverse process',
      'the L2 transverse process',
      'the L5 transverse process',
      'the sacral ala',
      'the C5 articular pillar',
      'the C7 superior articular process',
    ]);
  });
});
