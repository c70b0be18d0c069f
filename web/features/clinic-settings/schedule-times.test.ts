import { expect, it } from 'vitest';
import { lastScheduleMinute } from '#shared/contract/clinic.ts';
import { presetOf, schedulePresets, withTime } from './schedule-times.ts';

it('When a schedule is a preset, then it is known as one, whoever typed it', () => {
  expect(schedulePresets.hourly).toEqual([15, 30, 60, 120, 180, 240, 300, 360, 420, 480]);
  expect(schedulePresets.sparse).toEqual([30, 60, 120, 240, 360, 480]);
  expect(presetOf([15, 30, 60, 120, 180, 240, 300, 360, 420, 480])).toBe('hourly');
  expect(presetOf([15, 30])).toBeNull();
});

it('When a time is added, then it stands in order', () => {
  expect(withTime([15, 60], ' 30 ')).toEqual([15, 30, 60]);
  expect(withTime([15], String(lastScheduleMinute))).toEqual([15, lastScheduleMinute]);
});

it.each(['', '0', '-5', '1441', '7,5', '7.5', '1e2', 'x'])(
  'When "%s" is typed, then it is refused',
  (typed) => {
    expect(withTime([15], typed)).toHaveProperty('problem');
  },
);

it('When it stands there already or there are too many, then that is said', () => {
  expect(withTime([15], '15')).toHaveProperty('problem');
  expect(
    withTime(
      Array.from({ length: 24 }, (_, n) => n + 1),
      '100',
    ),
  ).toHaveProperty('problem');
});
