import { expect, it } from 'vitest';
import { typedInstant } from './typed-time.ts';

const now = new Date('2026-11-23T17:40:00Z');
const read = (text: string) =>
  typedInstant(text, '2026-11-22', now, 'America/Los_Angeles')?.toISOString() ?? null;

it('When a time is typed, then it is of the chosen day; now and minutes ago are of the server’s clock', () => {
  expect(read('09:35')).toBe('2026-11-22T17:35:00.000Z');
  expect(read(' Now ')).toBe('2026-11-23T17:40:00.000Z');
  expect(read('-25')).toBe('2026-11-23T17:15:00.000Z');
  expect(read('-10 min')).toBe('2026-11-23T17:30:00.000Z');
});

it.each(['9.35', '24:00', '25', '-', '-1000', '-10 h', ''])(
  'When %j is typed, then it is no time',
  (text) => {
    expect(read(text)).toBeNull();
  },
);
