import type { DurationInterval } from './answer.ts';
import type { ReadingRule } from './policy.ts';

/** A reading seen by the duration rule: its minute, and whether it meets the threshold. */
export interface MeetingReading {
  readonly minutes: number;
  readonly meets: boolean;
}

/** The first unbroken run of meeting readings, as places in the eligible readings. */
export interface Run {
  readonly start: number;
  readonly last: number;
  readonly endedBy: 'failing_reading' | 'gap' | 'diary_end';
}

type Readings = readonly MeetingReading[];

/**
 * The run of relief: from the first meeting reading (at or after place `from`) to the first that does not meet,
 * a gap of more than `maxGapMinutes` before the next reading, or the last reading; null when none meets.
 * Source: R4.run. Example: met at 30 and 60, not at 120: run 30 to 60, ended by a failing reading.
 */
export function firstRun(readings: Readings, rule: ReadingRule, from = 0): Run | null {
  const start = readings.findIndex((reading, place) => place >= from && reading.meets);
  return start === -1 ? null : extendRun(readings, rule, start, start);
}

/**
 * The run if one reading changed sides: meeting became failing, or failing meeting. Source: R5.changed-by.
 * Example: a failing reading inside a run ends it there.
 */
export function runAfterFlip(
  readings: Readings,
  rule: ReadingRule,
  run: Run | null,
  flipped: number,
): Run | null {
  if (run === null || flipped < run.start) return extendRun(readings, rule, flipped, flipped);
  if (flipped === run.start) return firstRun(readings, rule, flipped + 1);
  if (flipped <= run.last) return { start: run.start, last: flipped - 1, endedBy: 'failing_reading' };
  const endedThere = run.endedBy === 'failing_reading' && flipped === run.last + 1;
  return endedThere ? extendRun(readings, rule, run.start, flipped) : run;
}

/**
 * How long relief lasted, as an interval in minutes, for relief is seen only at readings. Sure from minute 0 when
 * the first reading met within the start grace, else from that reading; possibly from the reading before it.
 * Source: R4.interval. Example: met 30 to 120, failed at 180: at least 120, less than 180.
 */
export function intervalOf(readings: Readings, rule: ReadingRule, run: Run): DurationInterval {
  const startMinutes = minutesAt(readings, run.start);
  const sureFrom = startMinutes <= rule.startGraceMinutes && run.start === 0 ? 0 : startMinutes;
  const asEarlyAs = run.start === 0 ? 0 : minutesAt(readings, run.start - 1);
  return {
    atLeast: minutesAt(readings, run.last) - sureFrom,
    lessThan: run.endedBy === 'failing_reading' ? minutesAt(readings, run.last + 1) - asEarlyAs : null,
  };
}

/** The minute of the reading at a place. Source: R4.run. */
export function minutesAt(readings: Readings, place: number): number {
  const reading = readings[place];
  if (reading === undefined) throw new Error(`no reading at place ${place}`);
  return reading.minutes;
}

function extendRun(readings: Readings, rule: ReadingRule, start: number, knownLast: number): Run {
  for (let last = knownLast; ; last += 1) {
    const next = readings[last + 1];
    if (next === undefined) return { start, last, endedBy: 'diary_end' };
    if (next.minutes - minutesAt(readings, last) > rule.maxGapMinutes) return { start, last, endedBy: 'gap' };
    if (!next.meets) return { start, last, endedBy: 'failing_reading' };
  }
}
