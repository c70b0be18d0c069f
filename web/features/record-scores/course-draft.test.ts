import { expect, it } from 'vitest';
import type { Block } from '#shared/contract/blocks.ts';
import { courseDraftOf, courseToSave, minuteOfTime, toggleComplication } from './course-draft.ts';

const zone = 'America/Los_Angeles';
const performedAt = '2026-11-23T22:30:00-08:00';
const now = new Date('2026-11-24T08:00:00-08:00');

it('When a medicine was taken after midnight, then its minute is counted from the block', () => {
  expect(minuteOfTime('23:10', performedAt, now, zone)).toBe(40);
  expect(minuteOfTime('00:30', performedAt, now, zone)).toBe(120);
});

it('When the time has not come or is none, then there is no minute', () => {
  expect(minuteOfTime('09:00', performedAt, now, zone)).toBeNull();
  expect(minuteOfTime('7', performedAt, now, zone)).toBeNull();
});

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
