import { expect, it } from 'vitest';
import { nobodyYet } from './new-patient-draft.ts';
import { patientDifferences } from './patient-differences.ts';

const stored = {
  identifier: 'A-1',
  familyName: 'Berg',
  givenName: 'Anna',
  birthDate: '1951-02-28',
  sex: 'female' as const,
};

it('When both versions stand side by side, then only what differs is shown, in words', () => {
  const mine = { ...stored, familyName: 'Ångström', birthDate: '1950-02-28', sex: 'not_recorded' as const };
  expect(patientDifferences(mine, stored)).toEqual([
    { field: 'Family name', here: 'Ångström', other: 'Berg' },
    { field: 'Date of birth', here: '28-Feb-1950', other: '28-Feb-1951' },
    { field: 'Sex', here: 'Not recorded', other: 'Female' },
  ]);
  expect(patientDifferences({ ...stored, givenName: ' Anna ' }, stored)).toEqual([]);
});

it('When two tabs hold two persons, then only what differs stands side by side, in words', () => {
  const here = { ...nobodyYet, familyName: 'Berg', birthDate: '1951-02-28' };
  const other = { ...nobodyYet, familyName: 'Berg', birthDate: '28 fe', sex: 'female' as const };
  expect(patientDifferences(here, other)).toEqual([
    { field: 'Date of birth', here: '28-Feb-1951', other: '28 fe' },
    { field: 'Sex', here: 'Not recorded', other: 'Female' },
  ]);
});
