import { longestMinutesAfterBlock } from '#shared/contract/readings.ts';
import { instantOf, minutesAfter, minutesBetween } from '../../lib/clinic-time.ts';
import { dayOf } from '../../lib/format.ts';

const minuteMs = 60_000;
const ago = /^[-−–]\s?(\d{1,5})(?:\s?min\.?)?$/;

/**
 * The instant after the block that is meant by "now", "-10 min" or a time on the clinic's clock: on the block's day, or
 * on the next when it is earlier than the block. null when it is none of these, before the block or has not come yet.
 */
export function saidTime(said: string, performedAt: string, now: Date, timeZone: string): Date | null {
  const text = said.trim().toLowerCase();
  const back = text === 'now' ? 0 : ago.exec(text)?.[1];
  if (back !== undefined) return within(minutesAfter(now, -Number(back)), performedAt, now);
  const days = [0, 1].map((later) => dayOf(minutesAfter(performedAt, later * 24 * 60), timeZone));
  for (const day of days) {
    const instant = instantOf(day, text.padStart(5, '0'), timeZone);
    const found = instant && within(instant, performedAt, now);
    if (found) return found;
  }
  return null;
}

/** The minute after the block as the clock shows both: 09:45 is ten minutes after a block done at 09:35:40. */
export function clockMinutes(performedAt: string, instant: Date): number {
  return minutesBetween(startOfMinute(performedAt), startOfMinute(instant));
}

/** In the minute of the block is not before it. */
function within(instant: Date, performedAt: string, now: Date): Date | null {
  const minutes = clockMinutes(performedAt, instant);
  if (minutes < 0 || minutes > longestMinutesAfterBlock || instant.getTime() > now.getTime()) return null;
  return new Date(Math.max(instant.getTime(), Date.parse(performedAt)));
}

function startOfMinute(instant: Date | string): Date {
  return new Date(Math.floor(new Date(instant).getTime() / minuteMs) * minuteMs);
}
