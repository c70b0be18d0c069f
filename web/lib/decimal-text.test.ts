import { expect, it } from 'vitest';
import { parseDecimal } from './decimal-text.ts';

it('When a comma is typed, then it is refused and never read as another number', () => {
  expect(parseDecimal('4,5')).toEqual({ problem: 'comma' });
});

it('When a number is typed, then it is that number', () => {
  expect(parseDecimal(' 0.5 ')).toEqual({ value: 0.5 });
  expect(parseDecimal('10')).toEqual({ value: 10 });
});

it('When it is empty or something else, then it says so', () => {
  expect(parseDecimal(' ')).toEqual({ problem: 'empty' });
  for (const text of ['-1', '1e3', '.5', '5.', '1 mL', '٣', 'seven']) {
    expect(parseDecimal(text)).toEqual({ problem: 'not_a_number' });
  }
});
