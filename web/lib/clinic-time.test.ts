import { describe, expect, it } from 'vitest';
import { instantOf, minutesBetween } from './clinic-time.ts';

const zone = 'America/Los_Angeles';

describe('instantOf', () => {
  it('When a winter and a summer time are read, then each has its own offset', () => {
    expect(instantOf('2026-11-23', '09:35', zone)?.toISOString()).toBe('2026-11-23T17:35:00.000Z');
    expect(instantOf('2026-07-01', '09:35', zone)?.toISOString()).toBe('2026-07-01T16:35:00.000Z');
  });

  it('When the clock skips a time, then there is none', () => {
    expect(instantOf('2026-03-08', '02:30', zone)).toBeNull();
  });

  it('When the clock shows a time twice, then it is the earlier one', () => {
    expect(instantOf('2026-11-01', '01:30', zone)?.toISOString()).toBe('2026-11-01T08:30:00.000Z');
  });

  it('When it is not a time, then there is none', () => {
    for (const time of ['', '9:35', '24:00', '09:60', '09.35']) {
      expect(instantOf('2026-11-23', time, zone)).toBeNull();
    }
    expect(instantOf('2026-13-40', '09:35', zone)).toBeNull();
  });

  it('When minutes are counted, then they are rounded down', () => {
    expect(minutesBetween('2026-11-23T09:00:00Z', '2026-11-23T09:14:59Z')).toBe(14);
    expect(minutesBetween('2026-11-23T09:00:00Z', '2026-11-23T08:59:59Z')).toBe(-1);
  });
});
