import type { DateOrder } from '#shared/contract/record-vocabulary.ts';
import { formatDay } from './format.ts';
import { dayTexts } from './texts/days.ts';

/** What is typed as a day: the day as 2026-11-23, why it is none, or null where nothing is typed. */
export type TypedDay = { readonly day: string } | { readonly problem: string } | null;

type Parts = readonly [year: string, month: number, date: string];

/**
 * Reads 23-Nov-2026, nov 23 2026, 2026-11-23, today, yesterday, -1; digits alone in the order the clinic has chosen and in
 * no other. Where none is chosen, digits that can be two days are refused, and so is always a year of two digits: a wrong
 * date of birth looks like a right one.
 */
export function readTypedDay(text: string, today: string, order: DateOrder | null): TypedDay {
  const typed = text.trim();
  if (typed === '') return null;
  const words = typed.toLowerCase();
  const step = dayTexts.words[words] ?? stepOf(words);
  if (step !== null) return { day: daysAfter(today, step) };
  const pieces = piecesOf(words);
  if (pieces === null) return { problem: dayTexts.unreadable(typed) };
  const months = pieces.map(monthOf);
  if (isNumber(pieces[0], 4))
    return only(typed, [pieces[0], months[1] ?? Number(pieces[1]), pieces[2] ?? '']);
  const [first = '', second = '', year = ''] = pieces;
  const named = months.findIndex((month) => month !== null);
  if (!isNumber(year, 4)) {
    const lacksYear = pieces.length > 1 && !pieces.some((piece) => isNumber(piece, 4));
    return { problem: lacksYear ? dayTexts.noYear(typed) : dayTexts.unreadable(typed) };
  }
  if (named === 0) return only(typed, [year, months[0] ?? 0, second]);
  if (named === 1) return only(typed, [year, months[1] ?? 0, first]);
  return inOrder(typed, order, {
    day_first: dayFrom([year, Number(second), first]),
    month_first: dayFrom([year, Number(first), second]),
  });
}

/** `2026-11-23` → `Monday` */
export function weekdayOf(day: string): string {
  return dayTexts.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

function stepOf(words: string): number | null {
  const [, sign, days] = /^([-−+])\s?(\d{1,4})(?:\s?d(?:ays?)?)?$/.exec(words) ?? [];
  return days === undefined ? null : Number(days) * (sign === '+' ? 1 : -1);
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Two or three numbers or words, without the name of the weekday before them; null when it is anything else. */
function piecesOf(words: string): string[] | null {
  if (!/^[\p{L}\d\s./,–-]+$/u.test(words)) return null;
  const all = words.replaceAll(/(?<=\d)(?:st|nd|rd|th)\b/g, '').match(/\d+|\p{L}+/gu) ?? [];
  const isWeekday = dayTexts.weekdays.some((weekday) => isShort(all[0] ?? '', weekday.toLowerCase()));
  const pieces = isWeekday ? all.slice(1) : all;
  const isDay = pieces.every((piece) => /^\d{1,4}$/.test(piece) || monthOf(piece) !== null);
  return isDay && pieces.length <= 3 && pieces.filter((piece) => monthOf(piece)).length <= 1 ? pieces : null;
}

function monthOf(piece: string): number | null {
  const at = dayTexts.months.findIndex(
    (month) => isShort(piece, month) || (piece === 'sept' && month === 'september'),
  );
  return at < 0 ? null : at + 1;
}

function isShort(piece: string, word: string): boolean {
  return piece.length >= 3 && word.startsWith(piece);
}

function isNumber(piece: string | undefined, digits: number): piece is string {
  return piece !== undefined && new RegExp(`^\\d{${digits}}$`).test(piece);
}

function only(typed: string, parts: Parts): TypedDay {
  const day = dayFrom(parts);
  return day === null ? { problem: dayTexts.noSuchDay(typed) } : { day };
}

function inOrder(
  typed: string,
  order: DateOrder | null,
  read: Readonly<Record<DateOrder, string | null>>,
): TypedDay {
  const { day_first: one, month_first: other } = read;
  if (order === null && one !== null && other !== null && one !== other)
    return { problem: dayTexts.either(typed, formatDay(one), formatDay(other)) };
  const day = order === null ? (one ?? other) : read[order];
  if (day !== null) return { day };
  if (order === null || (one === null && other === null)) return { problem: dayTexts.noSuchDay(typed) };
  return { problem: dayTexts.otherOrder(typed, order) };
}

function dayFrom([year, month, date]: Parts): string | null {
  if (!/^\d{1,2}$/.test(date)) return null;
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day ? null : day;
}
