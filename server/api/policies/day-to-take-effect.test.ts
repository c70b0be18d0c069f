import { expect, it } from 'vitest';
import { Refusal } from '../../errors.ts';
import { dayToTakeEffect } from './day-to-take-effect.ts';
import type { PublishedPolicy } from './policy-store.ts';
import { standingsOn } from './present-policy.ts';

const today = '2026-11-23';
const version = (takesEffectOn: string | null) => ({ version: 2, takesEffectOn }) as PublishedPolicy;

function refusedCode(asked: string | undefined, latest?: PublishedPolicy): string | undefined {
  try {
    dayToTakeEffect(asked, latest, today);
  } catch (error) {
    return error instanceof Refusal ? error.errors[0]?.code : String(error);
  }
  return undefined;
}

it('is today unless a later day is asked for', () => {
  expect(dayToTakeEffect(undefined, undefined, today)).toBe(today);
  expect(dayToTakeEffect('2026-12-01', version(null), today)).toBe('2026-12-01');
  expect(dayToTakeEffect('2026-12-01', version('2026-12-01'), today)).toBe('2026-12-01');
});

it('is no day that is over, and none before the day of an earlier version', () => {
  expect(refusedCode('2026-11-22')).toBe('day_is_over');
  expect(refusedCode(undefined, version('2026-12-01'))).toBe('before_earlier_version');
  expect(refusedCode('2026-11-30', version('2026-12-01'))).toBe('before_earlier_version');
  expect(refusedCode(undefined, version('2026-01-01'))).toBeUndefined();
});

it('decides where each version stands: one judges, later ones wait, the rest is past', () => {
  const newestFirst = ['2027-01-01', '2026-12-01', '2026-11-23', '2026-01-01', null].map(version);
  expect(standingsOn(newestFirst, today)).toEqual(['upcoming', 'upcoming', 'in_effect', 'past', 'past']);
  expect(standingsOn([version('2026-12-01')], today)).toEqual(['upcoming']);
  // Replaced on its first day before it had come.
  expect(standingsOn(['2026-12-01', '2026-12-01', null].map(version), '2026-12-01')).toEqual([
    'in_effect',
    'past',
    'past',
  ]);
});
