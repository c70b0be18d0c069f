import type { DateOrder } from '#shared/contract/record-vocabulary.ts';

/** The words a day is typed and read back in. */
export const dayTexts = {
  hint: (order: DateOrder | null) =>
    order === null ? 'As 23-Nov-2026, today or -1' : `As 23-Nov-2026, ${example[order]} or today`,
  /** Of a day long past, which nobody counts back to. */
  birthHint: (order: DateOrder | null) =>
    order === null ? 'As 05-Apr-1968' : `As 05-Apr-1968 or ${birthExample[order]}`,
  calendar: 'Choose from a calendar',
  months: [
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'],
    ...['september', 'october', 'november', 'december'],
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  /** Days from today. */
  words: { yesterday: -1, today: 0, tomorrow: 1 } as Readonly<Record<string, number>>,
  readBack: (weekday: string, day: string) => `${weekday}, ${day}`,
  born: (day: string, age: number) => `${day} · ${age} y`,
  either: (typed: string, first: string, second: string) =>
    `“${typed}” can be ${first} or ${second}: write the month in letters.`,
  otherOrder: (typed: string, order: DateOrder) =>
    `“${typed}” is no day with the ${order === 'day_first' ? 'day' : 'month'} first, as this clinic types dates: write the month in letters.`,
  noSuchDay: (typed: string) => `There is no day “${typed}”: write it as 23-Nov-2026.`,
  noYear: (typed: string) => `Add the year to “${typed}” in four digits, as in 23-Nov-2026.`,
  unreadable: (typed: string) => `“${typed}” is no day: write it as 23-Nov-2026, today, yesterday or -1.`,
} as const;

const birthExample: Record<DateOrder, string> = { day_first: '05/04/1968', month_first: '04/05/1968' };
const example: Record<DateOrder, string> = { day_first: '23/11/2026', month_first: '11/23/2026' };
