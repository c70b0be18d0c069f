import { expect, it } from 'vitest';
import { clinicDay } from './clinic-day.ts';

it('is the day on the clinic’s wall calendar', () => {
  const instant = new Date('2026-03-08T07:30:00Z');
  expect(clinicDay(instant, 'America/Los_Angeles')).toBe('2026-03-07');
  expect(clinicDay(instant, 'Pacific/Kiritimati')).toBe('2026-03-08');
  expect(clinicDay(new Date('2026-12-31T23:59:59Z'), 'Europe/Berlin')).toBe('2027-01-01');
});
