import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { newPatientDraft, nobodyYet, personDifferences } from './new-patient-draft.ts';

it('When a person is half typed, then the draft reads it as it was typed', () => {
  const typed = { ...nobodyYet, familyName: 'Be ', birthDate: '5 ap' };
  expect(z.parse(newPatientDraft, JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  expect(z.safeParse(newPatientDraft, { ...typed, sex: 'unknown' }).success).toBe(false);
});

it('When two tabs hold two persons, then only what differs stands side by side, in words', () => {
  const here = { ...nobodyYet, familyName: 'Berg', birthDate: '1951-02-28' };
  const other = { ...nobodyYet, familyName: 'Berg', birthDate: '28 fe', sex: 'female' as const };
  expect(personDifferences(here, other)).toEqual([
    { field: 'Date of birth', here: '28-Feb-1951', other: '28 fe' },
    { field: 'Sex', here: 'Not recorded', other: 'Female' },
  ]);
});
