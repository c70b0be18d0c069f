import type { CurveInput, CurveSeries } from './chart-input.ts';
import { spreadLabels } from './spread-labels.ts';
import { spanText, timeTicks } from './time-axis.ts';

/** Told apart by shape as well as by colour; a fifth series starts over. */
const symbols = ['circle', 'square', 'triangle', 'diamond'] as const;
export type CurveSymbol = (typeof symbols)[number];

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly hollow: boolean;
  /** Its place in the series' points. */
  readonly index: number;
}

interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** From before time zero: not in proportion to time, drawn dashed. */
  readonly fromBefore: boolean;
}

export interface DrawnSeries {
  readonly key: string;
  readonly label: string;
  readonly symbol: CurveSymbol;
  readonly marks: readonly Mark[];
  readonly segments: readonly Segment[];
  /** Where points are missing between others: a small mark on the time axis. */
  readonly gaps: readonly number[];
  readonly labelX: number;
  readonly labelY: number;
  /** From the last mark to its label, when they stand apart. */
  readonly leader: Segment | null;
}

interface DrawnEvent {
  readonly x: number;
  readonly labelY: number;
  readonly label: string;
  /** Where the label hangs on its mark, so that it stays on the drawing. */
  readonly anchor: 'start' | 'end';
}

export interface ChartModel {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly zeroX: number;
  readonly beforeX: number;
  readonly timeTicks: readonly { readonly x: number; readonly text: string }[];
  readonly valueTicks: readonly { readonly y: number; readonly text: string }[];
  readonly series: readonly DrawnSeries[];
  readonly thresholds: readonly { readonly y: number; readonly labelY: number; readonly label: string }[];
  readonly bands: readonly {
    readonly x: number;
    readonly width: number;
    readonly labelY: number;
    readonly label: string;
  }[];
  readonly events: readonly DrawnEvent[];
}

const letterWidth = 7;
const beforeWidth = 44;
const lineHeight = 16;
const narrowPlot = 260;

/** Lays out a curve: time in proportion, values on a fixed axis, straight lines, gaps left open. */
export function layOutCurve(input: CurveInput, width: number, height: number): ChartModel {
  const longestLabel = Math.max(0, ...input.series.map(({ label }) => label.length));
  const bandRows = input.bands.length;
  const plot = {
    left: 34,
    right: width - (longestLabel === 0 ? 12 : 28 + longestLabel * letterWidth),
    top: 14 + bandRows * lineHeight,
    bottom: height - 40 - input.events.length * lineHeight,
  };
  const zeroX = plot.left + beforeWidth;
  const lastMinute = lastMinuteOf(input);
  const xOf = (minutes: number | null) =>
    minutes === null
      ? plot.left + beforeWidth / 2
      : zeroX + (minutes / lastMinute) * Math.max(1, plot.right - zeroX);
  const yOf = (value: number) => plot.bottom - (value / input.highest) * (plot.bottom - plot.top);
  const drawn = input.series.map((series, index) => drawSeries(series, index, xOf, yOf));
  const labelYs = spreadLabels(
    drawn.map(({ marks }) => marks.at(-1)?.y ?? plot.bottom),
    lineHeight,
    plot.top,
    plot.bottom,
  );
  const thresholdYs = input.thresholds.map(({ value }) => yOf(value));
  const thresholdLabelYs = spreadLabels(
    thresholdYs.map((y) => y - 5),
    lineHeight,
    plot.top + 10,
    plot.bottom - 4,
  );
  return {
    width,
    height,
    plot,
    zeroX,
    beforeX: xOf(null),
    timeTicks: timeTicks(lastMinute, plot.right - zeroX).map((minutes) => ({
      x: xOf(minutes),
      text: spanText(minutes),
    })),
    valueTicks: valueTicksTo(input.highest).map((value) => ({ y: yOf(value), text: String(value) })),
    series: drawn.map((series, index) => withLabel(series, plot.right, labelYs[index] ?? plot.bottom)),
    thresholds: input.thresholds.map(({ label, shortLabel }, index) => ({
      label: plot.right - zeroX < narrowPlot ? shortLabel : label,
      y: thresholdYs[index] ?? plot.bottom,
      labelY: thresholdLabelYs[index] ?? plot.bottom,
    })),
    bands: input.bands.map(({ untilMinutes, label }, index) => ({
      x: zeroX,
      width: xOf(Math.min(untilMinutes, lastMinute)) - zeroX,
      labelY: 12 + index * lineHeight,
      label,
    })),
    events: input.events
      .filter(({ minutes }) => minutes <= lastMinute)
      .map(({ minutes, label }, index) => ({
        x: xOf(minutes),
        labelY: plot.bottom + 36 + (index + 1) * lineHeight,
        label,
        anchor: xOf(minutes) + label.length * letterWidth > width ? 'end' : 'start',
      })),
  };
}

/** The time axis reaches the last point asked for; a band widens it by at most half, so that points stay apart. */
function lastMinuteOf(input: CurveInput): number {
  const asked = [
    ...input.series.flatMap(({ points }) => points.map(({ minutes }) => minutes ?? 0)),
    ...input.events.map(({ minutes }) => minutes),
  ];
  const last = Math.max(60, ...asked);
  const bands = input.bands.map(({ untilMinutes }) => Math.min(untilMinutes, last * 1.5));
  return Math.max(last, ...bands);
}

function valueTicksTo(highest: number): number[] {
  return [0, 2, 4, 6, 8, 10].map((tenth) => (tenth * highest) / 10);
}

function drawSeries(
  series: CurveSeries,
  index: number,
  xOf: (minutes: number | null) => number,
  yOf: (value: number) => number,
): Omit<DrawnSeries, 'labelX' | 'labelY' | 'leader'> {
  const marks: Mark[] = [];
  const segments: Segment[] = [];
  const gaps: number[] = [];
  let previous: { mark: Mark; minutes: number | null } | null = null;
  for (const [place, point] of series.points.entries()) {
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
  const symbol = symbols[index % symbols.length] ?? 'circle';
  return { key: series.key, label: series.label, symbol, marks, segments, gaps };
}

function withLabel(
  series: Omit<DrawnSeries, 'labelX' | 'labelY' | 'leader'>,
  right: number,
  labelY: number,
): DrawnSeries {
  const last = series.marks.at(-1);
  const labelX = right + 12;
  const apart = last !== undefined && (right - last.x > 24 || Math.abs(last.y - labelY) > 6);
  const leader = apart ? { x1: last.x + 8, y1: last.y, x2: labelX - 4, y2: labelY, fromBefore: false } : null;
  return { ...series, labelX, labelY, leader };
}
