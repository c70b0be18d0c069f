import { describe, expect, it } from 'vitest';
import type { DateOrder } from '#shared/contract/record-vocabulary.ts';
import { readTypedDay, weekdayOf } from './typed-day.ts';

const today = '2026-11-23';
const read = (text: string, order: DateOrder | null = null) => readTypedDay(text, today, order);

describe('a day that is typed', () => {
  it.each([
    '23-Nov-2026',
    '23 nov 2026',
    '23nov2026',
    '23. November 2026',
    'Nov 23, 2026',
    'november 23rd 2026',
    'Monday, 23-Nov-2026',
    '2026-11-23',
    '2026-Nov-23',
    '23/11/2026',
    '11/23/2026',
    '23.11.2026',
    ' today ',
    '-0',
  ])('When it is typed as "%s", then it is 23-Nov-2026', (text) => {
    expect(read(text)).toEqual({ day: '2026-11-23' });
  });

  it.each([
    ['yesterday', '2026-11-22'],
    ['-1', '2026-11-22'],
    ['−23', '2026-10-31'],
    ['- 2 days', '2026-11-21'],
    ['tomorrow', '2026-11-24'],
    ['+8', '2026-12-01'],
    ['5 sept 1968', '1968-09-05'],
    ['29 feb 2024', '2024-02-29'],
    ['4/4/1968', '1968-04-04'],
  ])('When it is typed as "%s", then it is %s', (text, day) => {
    expect(read(text)).toEqual({ day });
  });

  it('When the digits can be two days, then neither is guessed and both are named', () => {
    expect(read('05/04/1968')).toEqual({
      problem: '“05/04/1968” can be 05-Apr-1968 or 04-May-1968: write the month in letters.',
    });
  });

  it.each([
    ['05/04/1968', '1968-04-05', '1968-05-04'],
    ['5.4.1968', '1968-04-05', '1968-05-04'],
    ['4/4/1968', '1968-04-04', '1968-04-04'],
    ['5 apr 1968', '1968-04-05', '1968-04-05'],
    ['apr 5 1968', '1968-04-05', '1968-04-05'],
    ['1968-04-05', '1968-04-05', '1968-04-05'],
  ])(
    'When a clinic has an order, then "%s" is %s with the day first and %s with the month first',
    (text, ...days) => {
      expect([read(text, 'day_first'), read(text, 'month_first')]).toEqual(days.map((day) => ({ day })));
    },
  );

  it.each([
    ['11/23/2026', 'day_first', 'day'],
    ['23/11/2026', 'month_first', 'month'],
  ] as const)('When "%s" is no day in the order %s, then it is not turned round', (text, order, words) => {
    expect(read(text, order)).toEqual({
      problem: `“${text}” is no day with the ${words} first, as this clinic types dates: write the month in letters.`,
    });
    expect(read('31/31/2026', order)).toEqual({ problem: expect.stringContaining('There is no day') });
  });

  it.each(['31 feb 2026', '29-Feb-2026', '2026-13-01', '32/12/2026', '0 nov 2026', '13/13/2026'])(
    'When there is no such day as "%s", then it says so',
    (text) => {
      expect(read(text)).toEqual({ problem: expect.stringContaining('There is no day') });
    },
  );

  it.each(['23 nov', 'nov 23', '23/11', '5 apr 68', '05/04/68'])(
    'When "%s" has no whole year, then the year is asked for',
    (text) => {
      expect(read(text)).toEqual({ problem: expect.stringContaining('Add the year') });
    },
  );

  it.each([
    'soon',
    '23',
    '2026',
    'nov 2026',
    '23112026',
    '23 xyz 2026',
    '23 nov nov',
    '1 2 3 4',
    '23:11:2026',
    'ma 5 2026',
  ])('When "%s" is no day, then it says how one is written', (text) => {
    expect(read(text)).toEqual({ problem: expect.stringContaining('write it as 23-Nov-2026') });
  });

  it('When nothing is typed, then there is neither a day nor a problem', () => {
    expect(read('  ')).toBeNull();
  });
});

it('When a day is read back, then its weekday is that of the calendar', () => {
  expect(weekdayOf('2026-11-23')).toBe('Monday');
  expect(weekdayOf('1968-04-05')).toBe('Friday');
});
