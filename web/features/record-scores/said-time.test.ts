import { describe, expect, it } from 'vitest';
import { clockMinutes, saidTime } from './said-time.ts';

const zone = 'America/Los_Angeles';
const performedAt = '2026-11-23T09:35:40-08:00';
const now = new Date('2026-11-23T10:10:20-08:00');
const said = (text: string, at = now, block = performedAt) =>
  saidTime(text, block, at, zone)?.toISOString() ?? null;

describe('a time as it is said', () => {
  it('is a time on the clinic’s clock, now, or so many minutes ago', () => {
    expect(said('09:45')).toBe('2026-11-23T17:45:00.000Z');
    expect(said(' 9:45 ')).toBe('2026-11-23T17:45:00.000Z');
    expect(said('now')).toBe(now.toISOString());
    for (const text of ['-10', '-10 min', '-10min', '− 10 min.', '- 10'])
      expect(said(text), text).toBe('2026-11-23T18:00:20.000Z');
  });

  it('is on the day after the block where it is earlier than the block', () => {
    const late = '2026-11-23T22:30:00-08:00';
    const after = new Date('2026-11-24T06:00:00-08:00');
    expect(said('23:10', after, late)).toBe('2026-11-24T07:10:00.000Z');
    expect(said('00:30', after, late)).toBe('2026-11-24T08:30:00.000Z');
    expect(said('09:00', after, late)).toBeNull();
  });

  it('is none before the block, none that has not come, and none that cannot be read', () => {
    for (const text of ['09:34', '10:11', '-36 min', '24:00', '7', '9.45', '4pm', '+5', '10 min', ''])
      expect(said(text), text).toBeNull();
  });

  it('in the minute of the block is the block’s own, not before it', () => {
    expect(said('09:35')).toBe('2026-11-23T17:35:40.000Z');
  });
});

it('counts minutes as the clock shows both, so that what was typed is what is shown', () => {
  expect(clockMinutes(performedAt, new Date(said('09:45') ?? ''))).toBe(10);
  expect(clockMinutes(performedAt, now)).toBe(35);
  expect(clockMinutes(performedAt, new Date(performedAt))).toBe(0);
});
