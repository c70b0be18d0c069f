import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { newPatientDraft, nobodyYet } from './new-patient-draft.ts';

it('When a person is half typed, then the draft reads it as it was typed', () => {
  const typed = { ...nobodyYet, familyName: 'Be ', birthDate: '5 ap' };
  expect(z.parse(newPatientDraft, JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  expect(z.safeParse(newPatientDraft, { ...typed, sex: 'unknown' }).success).toBe(false);
});
