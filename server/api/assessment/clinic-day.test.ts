import { expect, it } from 'vitest';
import { clinicDay, startOfClinicDay } from './clinic-day.ts';

it('is the day on the clinic’s wall calendar', () => {
  const instant = new Date('2026-03-08T07:30:00Z');
  expect(clinicDay(instant, 'America/Los_Angeles')).toBe('2026-03-07');
  expect(clinicDay(instant, 'Pacific/Kiritimati')).toBe('2026-03-08');
  expect(clinicDay(new Date('2026-12-31T23:59:59Z'), 'Europe/Berlin')).toBe('2027-01-01');
});

it.each([
  ['2026-03-08', 'America/Los_Angeles', '2026-03-08T08:00:00.000Z'],
  ['2026-03-09', 'America/Los_Angeles', '2026-03-09T07:00:00.000Z'],
  ['2026-11-02', 'America/Los_Angeles', '2026-11-02T08:00:00.000Z'],
  ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ['2026-01-01', 'Etc/GMT+12', '2026-01-01T12:00:00.000Z'],
  ['2026-01-01', 'UTC', '2026-01-01T00:00:00.000Z'],
  // Clocks go from 0:00 to 1:00, from 1:00 back to 0:00, and over a whole day.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ['2025-11-02', 'America/Havana', '2025-11-02T04:00:00.000Z'],
  ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ['2199-12-31', 'Europe/Berlin', '2199-12-30T23:00:00.000Z'],
  ['1900-01-01', 'UTC', '1900-01-01T00:00:00.000Z'],
])('%s begins in %s at %s', (day, timeZone, instant) => {
  const start = startOfClinicDay(day, timeZone);
  expect(start.toISOString()).toBe(instant);
  expect(clinicDay(start, timeZone) >= day).toBe(true);
  expect(clinicDay(new Date(start.getTime() - 1), timeZone) < day).toBe(true);
});
