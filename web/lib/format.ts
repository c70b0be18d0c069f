import { twoDigits, wallClock } from './wall-clock.ts';

/** Dates, times and figures as people read them. Days and instants come in as the API writes them. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-23` → `23-Nov-2026` */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return `${date}-${months[Number(month) - 1] ?? month}-${year}`;
}

/** The engine's sentences with their days as people read them here: `2026-01-05` → `05-Jan-2026`. */
export function withReadableDays(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, formatDay);
}

/** The calendar day of an instant in a time zone: `2026-11-23`. */
export function dayOf(instant: string | Date, timeZone: string): string {
  const part = wallClock(instant, timeZone);
  return `${part.year}-${part.month}-${part.day}`;
}

/** `23-Nov-2026` of an instant, in a time zone. */
export function formatDayOf(instant: string | Date, timeZone: string): string {
  return formatDay(dayOf(instant, timeZone));
}

/** `09:35`, 24 hours, in a time zone. */
export function formatTime(instant: string | Date, timeZone: string): string {
  const part = wallClock(instant, timeZone);
  return `${part.hour}:${part.minute}`;
}

/** `23-Nov-2026, 09:35` */
export function formatDayTime(instant: string | Date, timeZone: string): string {
  return `${formatDayOf(instant, timeZone)}, ${formatTime(instant, timeZone)}`;
}

/** `30 min`, `2 h`, `1 h 30 min`, `3 d 4 h` */
export function formatMinutes(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const parts = [days > 0 && `${days} d`, hours > 0 && `${hours} h`, rest > 0 && `${rest} min`];
  return parts.filter(Boolean).join(' ') || '0 min';
}

/** `+30 min` after the block. */
export function formatElapsed(minutes: number): string {
  return `+${formatMinutes(minutes)}`;
}

/** Relief as the engine wrote it: `87.5` → `87.5 %`. A text stays as it is, so nothing is rounded here. */
export function formatPercent(percent: string | number | null): string {
  return percent === null ? '–' : `${String(percent).replace('-', '−')} %`;
}

/** `0.5 mL`: leading zero, no trailing zero. */
export function formatAmount(amount: number, unit: string): string {
  return `${amount} ${unit}`;
}

/** `1 234`: thousands apart by a narrow space, which no language reads as a decimal sign. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** Whole years on a day; both as `2026-11-23`. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** `SMITH, Jane` */
export function formatName(familyName: string, givenName: string): string {
  return `${familyName.toUpperCase()}, ${givenName}`;
}

/** `Smith, Jane` as lists name people, with the family name in capitals. */
export function formatListedName(name: string): string {
  return name.replace(/^[^,]+/, (familyName) => familyName.toUpperCase());
}

/** `SMITH J`, for page titles. */
export function formatShortName(familyName: string, givenName: string): string {
  return `${familyName.toUpperCase()} ${[...givenName.trim()][0] ?? ''}`.trim();
}

/** An instant written with the zone's offset at that time: `2026-11-23T09:35:00-08:00`. */
export function withOffset(instant: Date, timeZone: string): string {
  const part = wallClock(instant, timeZone);
  const local = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
  const offset = Math.round((Date.parse(`${local}Z`) - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${local}${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}
