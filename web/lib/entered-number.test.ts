import { expect, it } from 'vitest';
import { enteredNumber } from './entered-number.ts';

it('reads a number as typed, nothing as no number, and never guesses', () => {
  expect(enteredNumber(' 80 ')).toBe(80);
  expect(enteredNumber('2.5')).toBe(2.5);
  expect(enteredNumber('0')).toBe(0);
  expect(enteredNumber('  ')).toBeNull();
  for (const text of ['4,5', '1e3', '0x10', 'seven', '5.', '.5', '1 000']) {
    expect(enteredNumber(text), text).toBeUndefined();
  }
});
