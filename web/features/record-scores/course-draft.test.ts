import { expect, it } from 'vitest';
import type { Block } from '#shared/contract/blocks.ts';
import { courseDraftOf, courseToSave, toggleComplication } from './course-draft.ts';

const block = {
  version: 3,
  rescueAnalgesicAtMinutes: null,
  complications: [],
  complicationNote: '',
} as unknown as Block;

it('When pain medicine is stored while complications are edited, then both are kept and nothing conflicts', () => {
  const draft = toggleComplication(courseDraftOf(block), 'infection');
  const newer = { ...block, version: 4, rescueAnalgesicAtMinutes: 40 };
  expect(courseToSave(draft, newer)).toMatchObject({
    version: 4,
    rescueAnalgesicAtMinutes: 40,
    complications: ['infection'],
  });
});

it('When somebody else changed the complications, then the draft stands on the version it was read at', () => {
  const draft = toggleComplication(courseDraftOf(block), 'infection');
  expect(courseToSave(draft, { ...block, version: 4, complicationNote: 'Felt faint' }).version).toBe(3);
});
