import { expect, it } from 'vitest';
import { ApiProblem } from '../../lib/api-problem.ts';
import { differingFields, staleOf } from './stale-patient.ts';

const current = {
  id: '01890000-0000-7000-8000-000000000001',
  identifier: 'A-1',
  familyName: 'Berg',
  givenName: 'Anna',
  birthDate: '1951-02-28',
  sex: 'female' as const,
  version: 2,
  isRestricted: false,
  glassBrokenUntil: null,
};

it('When somebody else changed the patient, then the newer version and who wrote it are read from the refusal', () => {
  const document = { current, changedBy: 'Nora' };
  const stale = new ApiProblem('stale', { kind: 'refused', status: 412, code: 'version_stale', document });
  expect(staleOf(stale)).toEqual({ current, changedBy: 'Nora' });
  expect(staleOf(new ApiProblem('other', { kind: 'refused', code: 'already_exists', document }))).toBeNull();
  expect(staleOf(new Error('none'))).toBeNull();
});

it('When both versions stand side by side, then only what differs is shown, in words', () => {
  const mine = { ...current, familyName: 'Ångström', birthDate: '1950-02-28', sex: 'not_recorded' as const };
  expect(differingFields(current, mine)).toEqual([
    { label: 'Family name', stored: 'Berg', mine: 'Ångström' },
    { label: 'Date of birth', stored: '28-Feb-1951', mine: '28-Feb-1950' },
    { label: 'Sex', stored: 'Female', mine: 'Not recorded' },
  ]);
  expect(differingFields(current, { ...current, givenName: ' Anna ' })).toEqual([]);
});
