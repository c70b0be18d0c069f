import { expect, it } from 'vitest';
import { fieldChanges } from './field-changes.ts';

it('gives the fields an event set, with the values before', () => {
  const before = { id: 'x', agent: 'lidocaine', steroid: false, version: 1 };
  const after = { agent: null, steroid: false, reason: 'misread' };
  expect(fieldChanges(before, after)).toEqual([{ field: 'agent', before: 'lidocaine', after: null }]);
});

it('gives everything recorded as new, and keeps 0 and false', () => {
  expect(fieldChanges(null, { id: 'x', score: 0, late: false, note: '', activity: null })).toEqual([
    { field: 'score', before: null, after: 0 },
    { field: 'late', before: null, after: false },
    { field: 'note', before: null, after: '' },
  ]);
});

it('goes into lists and parts, and says what came and what went', () => {
  const before = {
    checklist: [{ item: 'axial_pain', answer: 'no' }],
    complications: ['vasovagal', 'bleeding'],
  };
  const after = {
    checklist: [{ item: 'axial_pain', answer: 'yes' }],
    complications: ['vasovagal'],
    site: { side: 'left' },
  };
  expect(fieldChanges(before, after)).toEqual([
    { field: 'checklist.axial_pain.answer', before: 'no', after: 'yes' },
    { field: 'complications[1]', before: 'bleeding', after: null },
    { field: 'site.side', before: null, after: 'left' },
  ]);
});

it('has nothing to say of an event without values, as of a look', () => {
  expect(fieldChanges(null, null)).toEqual([]);
  expect(fieldChanges({ a: 1 }, undefined)).toEqual([]);
});

it('shows a whole that became one value, and back', () => {
  expect(fieldChanges({ policy: { id: 'a' } }, { policy: 'b' })).toEqual([
    { field: 'policy.id', before: 'a', after: null },
  ]);
});
