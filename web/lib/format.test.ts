import { describe, expect, it } from 'vitest';
import {
  ageOn,
  formatAmount,
  formatDay,
  formatDayTime,
  formatElapsed,
  formatListedName,
  formatMinutes,
  formatName,
  formatPercent,
  formatShortName,
  withOffset,
  withReadableDays,
} from './format.ts';

describe('days and times', () => {
  it('writes a day with its month as a word', () => {
    expect(formatDay('2026-11-03')).toBe('03-Nov-2026');
    expect(formatDay('2026-01-05T23:30:00-08:00')).toBe('05-Jan-2026');
  });

  it('writes the days inside a sentence of the engine alike', () => {
    expect(withReadableDays('27 days, 2026-10-24 to 2026-11-20')).toBe('27 days, 24-Oct-2026 to 20-Nov-2026');
  });

  it('writes an instant by the clock of the clinic, not of the machine', () => {
    expect(formatDayTime('2026-11-23T04:05:00Z', 'America/Los_Angeles')).toBe('22-Nov-2026, 20:05');
    expect(formatDayTime('2026-11-23T04:05:00Z', 'Australia/Melbourne')).toBe('23-Nov-2026, 15:05');
    expect(formatDayTime('2026-11-23T00:00:00Z', 'UTC')).toBe('23-Nov-2026, 00:00');
  });

  it('writes an instant with the offset of that day, through summer time', () => {
    expect(withOffset(new Date('2026-01-05T18:00:00Z'), 'America/Los_Angeles')).toBe(
      '2026-01-05T10:00:00-08:00',
    );
    expect(withOffset(new Date('2026-07-05T17:00:00Z'), 'America/Los_Angeles')).toBe(
      '2026-07-05T10:00:00-07:00',
    );
    expect(withOffset(new Date('2026-07-05T17:00:00Z'), 'Asia/Kolkata')).toBe('2026-07-05T22:30:00+05:30');
  });

  it('writes time after the block', () => {
    expect(formatElapsed(30)).toBe('+30 min');
    expect(formatElapsed(90)).toBe('+1 h 30 min');
    expect(formatMinutes(1500)).toBe('1 d 1 h');
    expect(formatMinutes(0)).toBe('0 min');
  });
});

describe('people', () => {
  it('counts whole years, also around a birthday and on 29 February', () => {
    expect(ageOn('1968-04-05', '2026-04-04')).toBe(57);
    expect(ageOn('1968-04-05', '2026-04-05')).toBe(58);
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25);
    expect(ageOn('2000-02-29', '2026-03-01')).toBe(26);
  });

  it('writes the family name in capitals', () => {
    expect(formatName('Smith', 'Jane')).toBe('SMITH, Jane');
    expect(formatShortName('Smith', 'Jane')).toBe('SMITH J');
    expect(formatListedName('Smith, Jane')).toBe('SMITH, Jane');
  });
});

describe('figures', () => {
  it('never rounds a percentage', () => {
    expect(formatPercent('79.5')).toBe('79.5 %');
    expect(formatPercent('-12.0')).toBe('−12.0 %');
    expect(formatPercent(null)).toBe('–');
  });

  it('writes a dose with its leading zero and without a trailing one', () => {
    expect(formatAmount(0.5, 'mL')).toBe('0.5 mL');
    expect(formatAmount(2, '%')).toBe('2 %');
  });
});
