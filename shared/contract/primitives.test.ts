import { describe, expect, test } from 'vitest';
import { type $ZodType, safeParse } from 'zod/v4/core';
import { policyEffectRequest } from './policies.ts';
import * as primitives from './primitives.ts';
import { recordOutcomeRequest } from './readings.ts';

const takes = (shape: $ZodType, value: unknown) => {
  const parsed = safeParse(shape, value);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
};
const unstorable = ['Remove the characters that cannot be stored (NUL or half a surrogate pair).'];

describe('text a person typed', () => {
  const shape = primitives.text(2, 4);
  test.each([
    [' ab ', 'ab'],
    ['abcd', 'abcd'],
    ['👩x', '👩x'],
    ['a\u0000b', unstorable],
    ['a\ud83d', unstorable],
    ['\udc69a', unstorable],
    ['a\ud83db', unstorable],
  ])('%j is %j', (written, taken) => expect(takes(shape, written)).toEqual(taken));
  test.each(['a', ' a ', 'abcde', '', 7, null])('%j is refused', (written) =>
    expect(safeParse(shape, written).success).toBe(false),
  );
});

describe('a measured amount', () => {
  const shape = primitives.amount(0, 5, 2);
  test.each([0.01, 0.5, 0.29, 5])('%d is taken', (amount) => expect(takes(shape, amount)).toBe(amount));
  test.each([0, -1, 5.01, '0.5', null])('%j is refused', (amount) =>
    expect(safeParse(shape, amount).success).toBe(false),
  );
  test('too many decimals are told', () => expect(takes(shape, 0.123)).toEqual(['Use at most 2 decimals.']));
});

describe('a stated relief', () => {
  const taken = (patientStatedPercent: unknown) =>
    takes(recordOutcomeRequest, { patientStatedPercent, functionRestored: null });
  test.each([0, 33.3, 100])('%d is taken', (percent) =>
    expect(taken(percent)).toMatchObject({ patientStatedPercent: percent }),
  );
  test('more than one decimal is told', () => expect(taken(33.33)).toEqual(['Use at most one decimal.']));
});

describe('ways in', () => {
  test('an address is kept in small letters without blanks', () => {
    expect(takes(primitives.email, ' Nurse@Clinic.Example ')).toBe('nurse@clinic.example');
    expect(safeParse(primitives.email, `${'x'.repeat(250)}@a.example`).success).toBe(false);
  });
  test('a password can be typed', () => {
    expect(takes(primitives.password, 'correct horse battery 🐎')).toBe('correct horse battery 🐎');
    for (const wrong of ['correct hor\u0000se', 'correct horse \ud83d', '\udc34 correct horse']) {
      expect(takes(primitives.password, wrong)).toEqual(['Use characters that can be typed.']);
    }
    expect(safeParse(primitives.password, 'x'.repeat(11)).success).toBe(false);
    expect(safeParse(primitives.password, 'x'.repeat(12)).success).toBe(true);
    expect(safeParse(primitives.password, 'x'.repeat(201)).success).toBe(false);
  });
});

describe('a day that can be in a record', () => {
  const from = (day: string) => takes(policyEffectRequest, { definition: {}, from: day });
  test.each(['1900-01-01', '2026-02-28', '2199-12-31'])('%s is taken', (day) =>
    expect(from(day)).toEqual({ definition: {}, from: day }),
  );
  test.each(['1899-12-31', '2200-01-01'])('%s is refused in words', (day) =>
    expect(from(day)).toEqual(['Give a day from 1900-01-01 to 2199-12-31.']),
  );
});
