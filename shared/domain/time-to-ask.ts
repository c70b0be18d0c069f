/** A score felt within so many minutes of its due time answers it; else it stands at its own. Source: decision 0005. */
export const dueTimeToleranceMinutes = 5;

/** Whether a scheduled time has not come, is now, or has passed beyond what still answers it. */
export type Timing = 'future' | 'due' | 'overdue';

const minuteMs = 60_000;

/** How a time `minutes` after the block stands at `now`. */
export function timingOf(minutes: number, performedAt: Date | string, now: Date): Timing {
  const lateMinutes = (now.getTime() - new Date(performedAt).getTime()) / minuteMs - minutes;
  if (lateMinutes < -dueTimeToleranceMinutes) return 'future';
  return lateMinutes <= dueTimeToleranceMinutes ? 'due' : 'overdue';
}

/** A time of the schedule that misses a score; null: before the block. */
interface OpenTime {
  readonly minutes: number | null;
  readonly timing: Timing;
}

/**
 * The one to ask for among the times that miss a score, earliest first: the baseline, else what is due now, else the
 * earliest that passed; undefined: none. A passed time is asked from memory, one that is due is felt now.
 */
export function timeToAsk<T extends OpenTime>(open: readonly T[]): T | undefined {
  return (
    open.find(({ minutes }) => minutes === null) ??
    open.find(({ timing }) => timing === 'due') ??
    open.find(({ timing }) => timing === 'overdue')
  );
}
