import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Block } from '#shared/contract/blocks.ts';
import {
  type AfterDraft,
  afterDifferences,
  afterDraft,
  isNothing,
  nothingTyped,
  withOutcome,
  withoutStored,
} from './after-draft.ts';
import { courseDraftOf, toggleComplication } from './course-draft.ts';

const series = {
  id: 's1',
  site: 'level',
  joint: 'L4-L5',
  side: 'left',
  isIndexPain: true,
  version: 1,
  patientStatedPercent: null,
  functionRestored: null,
};
const block = {
  version: 3,
  rescueAnalgesicAtMinutes: null,
  complications: [],
  complicationNote: '',
  series: [series],
} as unknown as Block;
const typed: AfterDraft = withOutcome(
  { ...nothingTyped, course: toggleComplication(courseDraftOf(block), 'infection') },
  's1',
  { version: 1, percent: '80', restored: 'yes' },
);

it('When a draft is kept and read again, then it says the same', () => {
  expect(z.parse(afterDraft, JSON.parse(JSON.stringify(typed)))).toEqual(typed);
});

it('When nothing of it is stored yet, then all of it stays', () => {
  expect(withoutStored(typed, block)).toEqual(typed);
});

it('When what was typed is stored by now, then the draft of it is not shown again', () => {
  const stored = {
    ...block,
    version: 4,
    complications: ['infection'],
    series: [{ ...series, version: 2, patientStatedPercent: 80, functionRestored: true }],
  } as unknown as Block;
  expect(isNothing(withoutStored(typed, stored))).toBe(true);
});

it('When only one part of it is stored, then the other stays as it was typed', () => {
  const stored = { ...block, version: 4, complications: ['infection'] } as unknown as Block;
  expect(withoutStored(typed, stored)).toEqual({ ...typed, course: null });
});

it('When the last outcome is saved, then nothing is left to keep', () => {
  expect(isNothing(withOutcome(typed, 's1', null))).toBe(false);
  expect(isNothing(withOutcome({ ...typed, course: null }, 's1', null))).toBe(true);
});

it('When another tab typed otherwise, then each field that differs is named with both', () => {
  const other = withOutcome(nothingTyped, 's1', { version: 1, percent: '60', restored: 'yes' });
  expect(afterDifferences(typed, other, block)).toEqual([
    { field: 'Complications', here: 'Infection', other: '' },
    { field: 'L4-L5 left: Relief in the patient’s own words, %', here: '80', other: '60' },
  ]);
});
