import { expect, it } from 'vitest';
import type { Target } from '#shared/domain/case.ts';
import type { Joint } from '#shared/domain/vocabulary.ts';
import { fitsRegion } from './fits-region.ts';

const joints = (...names: Joint[]): Target[] => names.map((joint) => ({ joint, side: 'left' }));
const injection = 'intra_articular_injection';

it('fits where the region of the episode is treated, also among others', () => {
  expect(fitsRegion(joints('L4-L5'), injection, 'lumbar')).toBe(true);
  expect(fitsRegion(joints('C4-C5', 'L4-L5'), injection, 'lumbar')).toBe(true);
});

it('does not fit where only other regions are treated', () => {
  expect(fitsRegion(joints('C4-C5'), injection, 'lumbar')).toBe(false);
  expect(fitsRegion(joints('T11-T12'), injection, 'lumbar')).toBe(false);
  expect(fitsRegion(joints('L1-L2'), injection, 'thoracic')).toBe(false);
  expect(fitsRegion(joints('T12-L1', 'L1-L2'), injection, 'thoracic')).toBe(false);
});

it('takes T12-L1 alone for thoracic and for lumbar', () => {
  expect(fitsRegion(joints('T12-L1'), injection, 'thoracic')).toBe(true);
  expect(fitsRegion(joints('T12-L1'), injection, 'lumbar')).toBe(true);
  expect(fitsRegion(joints('T12-L1'), injection, 'cervical')).toBe(false);
});

it('looks at what is covered partly where nothing is covered wholly', () => {
  const nerve: Target[] = [{ nerve: 'C5', side: 'right' }];
  expect(fitsRegion(nerve, 'medial_branch_block', 'cervical')).toBe(true);
  expect(fitsRegion(nerve, 'medial_branch_block', 'lumbar')).toBe(false);
  expect(fitsRegion([], injection, 'lumbar')).toBe(true);
});
