import { dueTimeToleranceMinutes, longestMinutesAfterBlock } from '#shared/contract/readings.ts';
import { minutesAfter, minutesBetween } from '../../lib/clinic-time.ts';

/** Whether a scheduled time has not come, is now, or has passed beyond what still answers it. */
export type Timing = 'future' | 'due' | 'overdue';

const toleranceMs = dueTimeToleranceMinutes * 60_000;

export function timingOf(minutes: number, performedAt: string, now: Date): Timing {
  const late = now.getTime() - minutesAfter(performedAt, minutes).getTime();
  if (late < -toleranceMs) return 'future';
  return late <= toleranceMs ? 'due' : 'overdue';
}

/** When a score was felt, as the person at the bedside said; null: not said yet. */
export type Felt = 'then' | 'now' | null;

export interface EntryTime {
  readonly minutesAfterBlock: number | null;
  readonly observedAt: Date;
}

/**
 * The time of a score entered for a row: a due row is answered now; an overdue one was felt at its due time, or now and
 * then stands at its own minute. null while that has not been said, or while the time has not come.
 */
export function timeOfEntry(
  minutes: number,
  felt: Felt,
  performedAt: string,
  now: Date,
  scheduleMinutes: readonly number[],
): EntryTime | null {
  const timing = timingOf(minutes, performedAt, now);
  if (timing === 'future') return null;
  if (timing === 'due' && felt !== 'then') return { minutesAfterBlock: minutes, observedAt: now };
  if (felt === 'then') {
    const dueAt = minutesAfter(performedAt, minutes);
    return { minutesAfterBlock: minutes, observedAt: dueAt.getTime() < now.getTime() ? dueAt : now };
  }
  return felt === 'now' ? timeOfScoreNow(performedAt, now, scheduleMinutes) : null;
}

/** Whether a score felt now can still belong to the block: it was done, and not too long ago. */
export function canScoreNow(performedAt: string, now: Date): boolean {
  const minutes = minutesBetween(performedAt, now);
  return minutes >= 0 && minutes <= longestMinutesAfterBlock;
}

/** A score felt now answers the due time it is close to, else it stands at its own minute. */
export function timeOfScoreNow(
  performedAt: string,
  now: Date,
  scheduleMinutes: readonly number[],
): EntryTime {
  const due = scheduleMinutes.find((minutes) => timingOf(minutes, performedAt, now) === 'due');
  return { minutesAfterBlock: due ?? minutesBetween(performedAt, now), observedAt: now };
}

/** A baseline is felt before the block; without a better time it stands a minute before the last needle was out. */
export function baselineTime(performedAt: string, feltAt: Date | null): EntryTime {
  return { minutesAfterBlock: null, observedAt: feltAt ?? minutesAfter(performedAt, -1) };
}
