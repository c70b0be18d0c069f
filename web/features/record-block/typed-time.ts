import { instantOf, minutesAfter } from '../../lib/clinic-time.ts';

/** What is typed as a time: 09:35 on that day, "now", or "-25 min" before now; null when it is none of these. */
export function typedInstant(text: string, day: string, now: Date, timeZone: string): Date | null {
  const typed = text.trim().toLowerCase();
  if (typed === 'now') return now;
  const [, minutes] = /^[-−]\s?(\d{1,3})(?:\s?min)?$/.exec(typed) ?? [];
  if (minutes !== undefined) return minutesAfter(now, -Number(minutes));
  return instantOf(day, typed, timeZone);
}
