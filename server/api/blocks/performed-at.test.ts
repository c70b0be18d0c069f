import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWrittenTime, parseWrittenTime } from './performed-at.ts';

describe('a time as written', () => {
  it.each([
    '2026-01-05T23:30:00-08:00',
    '2026-01-05T00:10:00+13:45',
    '2026-01-05T10:00:00Z',
    '2026-01-05T10:00:00.250+05:30',
  ])('comes back as it was: %s', (text) => {
    expect(formatWrittenTime(parseWrittenTime(text))).toBe(text);
  });

  it('keeps the instant for every offset', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: -840, max: 840 }),
        (instant, offsetMinutes) => {
          const again = parseWrittenTime(formatWrittenTime({ instant, offsetMinutes }));
          expect(again).toEqual({ instant, offsetMinutes });
        },
      ),
      { seed: 31 },
    );
  });

  it('reads "-00:00" as no offset at all', () => {
    expect(Object.is(parseWrittenTime('2026-01-05T10:00:00-00:00').offsetMinutes, 0)).toBe(true);
  });
});
