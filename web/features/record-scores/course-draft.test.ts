import { expect, it } from 'vitest';
import { minuteOfTime } from './course-draft.ts';

const zone = 'America/Los_Angeles';
const performedAt = '2026-11-23T22:30:00-08:00';
const now = new Date('2026-11-24T08:00:00-08:00');

it('When a medicine was taken after midnight, then its minute is counted from the block', () => {
  expect(minuteOfTime('23:10', performedAt, now, zone)).toBe(40);
  expect(minuteOfTime('00:30', performedAt, now, zone)).toBe(120);
});

it('When the time has not come or is none, then there is no minute', () => {
  expect(minuteOfTime('09:00', performedAt, now, zone)).toBeNull();
  expect(minuteOfTime('7', performedAt, now, zone)).toBeNull();
});
