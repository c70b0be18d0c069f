import { dayOf, formatTime, withOffset } from './format.ts';

/**
 * The instant of a day (2026-11-23) and a time (09:35) on the clinic's clock; the earlier one when the clock shows it
 * twice, null when it is not a time or the clock skips it.
 */
export function instantOf(day: string, time: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const wall = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wall)) return null;
  const offsets = [-1, 1].map((days) => offsetAt(new Date(wall + days * 86_400_000), timeZone));
  const candidates = offsets
    .map((offset) => new Date(wall - offset))
    .sort((a, b) => a.getTime() - b.getTime());
  return (
    candidates.find(
      (instant) => dayOf(instant, timeZone) === day && formatTime(instant, timeZone) === time,
    ) ?? null
  );
}

/** Whole minutes from one instant to another, rounded down. */
export function minutesBetween(from: string | Date, to: string | Date): number {
  return Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 60_000);
}

/** An instant so many minutes after another. */
export function minutesAfter(instant: string | Date, minutes: number): Date {
  return new Date(new Date(instant).getTime() + minutes * 60_000);
}

function offsetAt(instant: Date, timeZone: string): number {
  const local = Date.parse(`${withOffset(instant, timeZone).slice(0, 19)}Z`);
  return local - Math.floor(instant.getTime() / 1000) * 1000;
}
