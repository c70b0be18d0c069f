import type { CurveInput } from './curve-input.ts';

/** Steps a reader counts in, from a quarter of an hour to days. */
const stepsInMinutes = [15, 30, 60, 120, 240, 480, 720, 1440, 2880] as const;

/** Minutes at which a time axis is marked: whole steps, as fine as fits the width. */
export function timeTicks(lastMinute: number, width: number, leastGap = 52): number[] {
  const step =
    stepsInMinutes.find((minutes) => (minutes / lastMinute) * width >= leastGap) ??
    stepsInMinutes.at(-1) ??
    1;
  const ticks: number[] = [];
  for (let minute = step; minute <= lastMinute; minute += step) ticks.push(minute);
  return ticks;
}

/** A span since time zero, short enough for an axis: "15 min", "1 h", "1 h 30", "2 d". */
export function spanText(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes >= 2880 && minutes % 1440 === 0) return `${minutes / 1440} d`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest}`;
}

/** The minute at which the time axis ends: the last point asked for, an hour at least. A band never widens it. */
export function lastMinuteOf(input: CurveInput): number {
  const asked = [
    ...input.series.flatMap(({ points }) => points.map(({ minutes }) => minutes ?? 0)),
    ...input.events.map(({ minutes }) => minutes),
  ];
  return Math.max(60, input.leastMinutes, ...asked);
}
