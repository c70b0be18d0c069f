import { expect, test } from 'vitest';
import { changeClinicRequest } from './clinic.ts';

const settings = {
  name: 'North Clinic',
  timeZone: 'Europe/Vienna',
  scheduleMinutes: [15, 30, 60],
  defaultPolicyIds: { cervical: 'a', thoracic: 'b', lumbar: 'c' },
  dateOrder: null,
};
const problemsWith = (scheduleMinutes: readonly number[]) =>
  changeClinicRequest
    .safeParse({ ...settings, scheduleMinutes })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

test('Times of a schedule that rise are taken', () => {
  for (const times of [[15, 30, 60], [1], [1, 2], [1440]]) expect(problemsWith(times)).toBeUndefined();
});

test.each([[[15, 15]], [[30, 15]], [[15, 60, 30]], [[30, 15, 60]]])(
  'Times of a schedule that do not rise are refused: %j',
  (times) => {
    expect(problemsWith(times)).toEqual([['scheduleMinutes', 'Give each time once, the earliest first.']]);
  },
);

test('An order of digits is one of two, or none is chosen', () => {
  const takes = (dateOrder: unknown) => changeClinicRequest.safeParse({ ...settings, dateOrder }).success;
  expect([null, 'day_first', 'month_first', 'year_first', '', undefined].map(takes)).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ]);
});

test('A policy that no region knows is refused', () => {
  const defaultPolicyIds = { ...settings.defaultPolicyIds, sacral: 'd' };
  expect(changeClinicRequest.safeParse({ ...settings, defaultPolicyIds }).success).toBe(false);
  expect(changeClinicRequest.safeParse({ ...settings, more: 1 }).success).toBe(false);
});
