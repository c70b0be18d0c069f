const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysPer400Years = 146_097;
const timeWithOffset = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?(Z|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)$/;
const zero = '0'.charCodeAt(0);
const plainDayLength = 'YYYY-MM-DD'.length;

/**
 * The number of the day written in an ISO 8601 text: a plain date, or a date and time with its offset from
 * UTC. The day is the one written, whatever the offset. Refuses (null) days that do not exist, times without
 * an offset, anything else. Source: R1.day. Example: `parseDay('1970-01-02')` is 1.
 */
export function parseDay(text: string): number | null {
  const timed = text.length !== plainDayLength;
  return timed && !timeWithOffset.test(text.slice(plainDayLength)) ? null : dayAtStart(text);
}

/** As parseDay, for plain dates only (`2026-03-01`). Source: R1.day. Example: `parsePlainDay('2026-02-30')` is null. */
export function parsePlainDay(text: string): number | null {
  return text.length === plainDayLength ? dayAtStart(text) : null;
}

/** A day's number written as `YYYY-MM-DD`. Source: R1.day. Example: `formatDay(1)` is `1970-01-02`. */
export function formatDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The same day one year later; 29 February becomes 1 March. Source: R6.anniversary.
 * Example: the anniversary of 2024-02-29 is 2025-03-01.
 */
export function anniversaryOf(number: number): number {
  const { year, month, day } = civilDay(number);
  // A 29 February that does not exist is counted as the day after the 28th.
  return dayNumber(year + 1, month, day);
}

function dayAtStart(text: string): number | null {
  if (text[4] !== '-' || text[7] !== '-') return null;
  const year = wholeNumberAt(text, 0, 4);
  const month = wholeNumberAt(text, 5, 7);
  const day = wholeNumberAt(text, 8, 10);
  // A month that does not exist has no length, and no day is within none.
  const exists = year >= 0 && day >= 1 && day <= lengthOfMonth(year, month);
  return exists ? dayNumber(year, month, day) : null;
}

function wholeNumberAt(text: string, from: number, end: number): number {
  let number = 0;
  for (let place = from; place < end; place += 1) {
    const digit = text.charCodeAt(place) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function lengthOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (daysInMonth[month - 1] as number);
}

// Years are counted from 1 March, so that a leap day is the last day of its year.
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const century400 = Math.floor(marchYear / 400);
  const yearOf400 = marchYear - century400 * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOf400 = yearOf400 * 365 + Math.floor(yearOf400 / 4) - Math.floor(yearOf400 / 100) + dayOfYear;
  return century400 * daysPer400Years + dayOf400 - 719_468;
}

function civilDay(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const century400 = Math.floor(shifted / daysPer400Years);
  const dayOf400 = shifted - century400 * daysPer400Years;
  const yearOf400 = Math.floor(
    (dayOf400 -
      Math.floor(dayOf400 / 1460) +
      Math.floor(dayOf400 / 36_524) -
      Math.floor(dayOf400 / 146_096)) /
      365,
  );
  const dayOfYear = dayOf400 - (365 * yearOf400 + Math.floor(yearOf400 / 4) - Math.floor(yearOf400 / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOf400 + century400 * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}
