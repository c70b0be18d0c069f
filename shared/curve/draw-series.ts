import { type DrawnSeries, type Mark, type Segment, symbolOf } from './chart-model.ts';
import type { CurveSeries } from './curve-input.ts';

type Unlabelled = Omit<DrawnSeries, 'labelX' | 'labelY' | 'leader'>;

/** Where a series' points stand, straight lines between neighbours, nothing across a gap. */
export function drawSeries(
  { key, label, sublabel, tone, points }: CurveSeries,
  xOf: (minutes: number | null) => number,
  yOf: (value: number) => number,
): Unlabelled {
  const marks: Mark[] = [];
  const segments: Segment[] = [];
  const gaps: number[] = [];
  let previous: { mark: Mark; minutes: number | null } | null = null;
  for (const [place, point] of points.entries()) {
    if (point.value === null) {
      gaps.push(xOf(point.minutes));
      previous = null;
      continue;
    }
    const mark = { x: xOf(point.minutes), y: yOf(point.value), hollow: point.late, index: place };
    if (previous !== null) {
      const fromBefore = previous.minutes === null;
      segments.push({ x1: previous.mark.x, y1: previous.mark.y, x2: mark.x, y2: mark.y, fromBefore });
    }
    marks.push(mark);
    previous = { mark, minutes: point.minutes };
  }
  return { key, label, sublabel, tone, symbol: symbolOf(tone), marks, segments, gaps };
}

/**
 * The same with its label right of the plot, joined to the last point where others pushed it up or down. From a point
 * further away nothing leads there: such a line would read as a score that went on.
 */
export function withLabel(series: Unlabelled, right: number, labelY: number): DrawnSeries {
  const last = series.marks.at(-1);
  const labelX = right + 16;
  const isPushed = last !== undefined && right - last.x <= 24 && Math.abs(last.y - labelY) > 6;
  const leader = isPushed
    ? { x1: last.x + 8, y1: last.y, x2: labelX - 8, y2: labelY, fromBefore: false }
    : null;
  return { ...series, labelX, labelY, leader };
}
