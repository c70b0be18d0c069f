import { longestMinutesAfterBlock } from '#shared/contract/readings.ts';
import { timingOf } from '#shared/domain/time-to-ask.ts';
import { minutesAfter, minutesBetween } from '../../lib/clinic-time.ts';

/** When a score was felt, as the person at the bedside said: at its due time, now, at another time; null: not said yet. */
export type Felt = 'then' | 'now' | Date | null;

export interface EntryTime {
  readonly minutesAfterBlock: number | null;
  readonly observedAt: Date;
}

/**
 * The time of a score entered for a row: a due row is answered now; an overdue one was felt at its due time, or now and
 * then stands at its own minute, or when somebody said. null while that has not been said, or the time has not come.
 */
export function timeOfEntry(
  minutes: number,
  felt: Felt,
  performedAt: string,
  now: Date,
  scheduleMinutes: readonly number[],
): EntryTime | null {
  if (felt instanceof Date) return { minutesAfterBlock: minutes, observedAt: felt };
  const timing = timingOf(minutes, performedAt, now);
  if (timing === 'future') return null;
  if (timing === 'due' && felt !== 'then') return { minutesAfterBlock: minutes, observedAt: now };
  if (felt === 'then') {
    const dueAt = minutesAfter(performedAt, minutes);
    return { minutesAfterBlock: minutes, observedAt: dueAt.getTime() < now.getTime() ? dueAt : now };
  }
  return felt === 'now' ? timeOfScoreAt(performedAt, now, scheduleMinutes) : null;
}

/** Whether a score felt now can still belong to the block: it was done, and not too long ago. */
export function canScoreNow(performedAt: string, now: Date): boolean {
  const minutes = minutesBetween(performedAt, now);
  return minutes >= 0 && minutes <= longestMinutesAfterBlock;
}

/** A score answers the due time it was felt close to, else it stands at its own minute. */
export function timeOfScoreAt(
  performedAt: string,
  feltAt: Date,
  scheduleMinutes: readonly number[],
): EntryTime {
  const due = scheduleMinutes.find((minutes) => timingOf(minutes, performedAt, feltAt) === 'due');
  return { minutesAfterBlock: due ?? minutesBetween(performedAt, feltAt), observedAt: feltAt };
}

/** A baseline is felt before the block; without a better time it stands a minute before the last needle was out. */
export function baselineTime(performedAt: string, feltAt: Date | null): EntryTime {
  return { minutesAfterBlock: null, observedAt: feltAt ?? minutesAfter(performedAt, -1) };
}
