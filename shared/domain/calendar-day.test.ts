import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anniversaryOf, formatDay, parseDay, parsePlainDay } from './calendar-day.ts';

const millisecondsPerDay = 86_400_000;
const dayOf = (text: string): number => parsePlainDay(text) ?? Number.NaN;

describe('R1.day', () => {
  test('agrees with the UTC calendar for every day from year 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const text = new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
        expect(formatDay(number)).toBe(text);
        expect(parsePlainDay(text)).toBe(number);
      }),
      { numRuns: 300, seed: 33 },
    );
  });

  test.each([
    '0000-01-01',
    '0001-01-01',
    '1600-02-29',
    '1900-02-28',
    '1900-03-01',
    '2000-02-28',
    '2000-02-29',
    '2000-03-01',
    '2000-12-31',
    '2024-02-29',
    '2100-03-01',
    '9999-12-31',
  ])('%s agrees too: leap years and the ends of centuries', (text) => {
    const number = Date.parse(text) / millisecondsPerDay;
    expect(parseDay(text)).toBe(number);
    expect(formatDay(number)).toBe(text);
  });

  test.each([
    '2026-01-05T23:30:00-08:00',
    '2026-01-05T00:30:00+14:00',
    '2026-01-05T10:00Z',
    '2026-01-05T10:00:00.123+0530',
    '2026-01-05T10:00:00+05',
  ])('%s is the day as written, whatever the offset', (text) => {
    expect(parseDay(text)).toBe(dayOf('2026-01-05'));
  });

  test.each([
    '2026-02-29',
    '2026-1/-05',
    '2026-0:-05',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-04-31',
    '1900-02-29',
    '26-01-05',
    '20x6-01-05',
    '2026-O1-05',
    '2026-01-5 ',
    '2026-01/05',
    '2026/01-05',
    '\u0662026-01-05',
    '2026-01-0:',
    '2026-1-5',
    '05.01.2026',
    '2026-01-05T10:00:00',
    '2026-01-05T24:00:00Z',
    '2026-01-05T10:60:00Z',
    '2026-01-05 10:00:00Z',
    '2026-01-05T10:00:00+24:00',
    '2026-01-05Z',
    '2026-01-05-T10:00Z',
    '2026-01-05T10:00Z.',
    ' 2026-01-05',
    '2026-01-05\n',
    '',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test('an asOf is a plain day only', () => {
    expect(parsePlainDay('2026-01-05T10:00:00Z')).toBeNull();
  });
});

describe('R6.anniversary', () => {
  test.each([
    ['2024-02-29', '2025-03-01'],
    ['2023-02-28', '2024-02-28'],
    ['2023-03-01', '2024-03-01'],
    ['2025-12-31', '2026-12-31'],
  ])('of %s is %s', (day, anniversary) => {
    expect(formatDay(anniversaryOf(dayOf(day)))).toBe(anniversary);
  });
});
