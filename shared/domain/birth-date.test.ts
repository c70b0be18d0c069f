import { expect, it } from 'vitest';
import { birthDateProblem } from './birth-date.ts';

it.each([
  ['2026-11-23', null],
  ['2026-11-24', 'in_the_future'],
  ['1906-11-23', null],
  ['1906-11-22', 'too_early'],
  ['1850-01-01', 'too_early'],
])('When somebody was born on %s, then on 23-Nov-2026 the problem is %s', (birthDate, code) => {
  expect(birthDateProblem(birthDate, '2026-11-23')?.code ?? null).toBe(code);
});
