import type { ChartModel, DrawnBand } from './chart-model.ts';
import type { CurveInput } from './curve-input.ts';
import { drawSeries, withLabel } from './draw-series.ts';
import { spreadLabels } from './spread-labels.ts';
import { lastMinuteOf, spanText, timeTicks } from './time-axis.ts';

const letterWidth = 6.6;
const beforeWidth = 46;
const lineHeight = 16;
const trackHeight = 18;
const tickHeight = 4;
const narrowPlot = 300;

/** Lays out a curve: time in proportion, values on a fixed axis, straight lines, gaps left open. */
export function layOutCurve(input: CurveInput, width: number, height: number): ChartModel {
  const isNarrow = width < 480;
  const series = isNarrow ? input.series.map((one) => ({ ...one, sublabel: '' })) : input.series;
  const labels = [
    ...series.flatMap(({ label, sublabel }) => [label, sublabel]),
    ...input.tracks.map(({ label }) => label),
  ];
  const longestLabel = Math.max(0, ...labels.map(({ length }) => length));
  const below = input.events.length * lineHeight + input.tracks.length * trackHeight;
  const plot = {
    left: 30,
    right: width - (longestLabel === 0 ? 12 : 36 + longestLabel * letterWidth),
    top: 12 + input.bands.length * lineHeight,
    bottom: height - 42 - below,
  };
  const zeroX = plot.left + beforeWidth;
  const lastMinute = lastMinuteOf(input);
  const xOf = (minutes: number | null) =>
    minutes === null
      ? plot.left + beforeWidth / 2
      : zeroX + (minutes / lastMinute) * Math.max(1, plot.right - zeroX);
  const yOf = (value: number) => plot.bottom - (value / input.highest) * (plot.bottom - plot.top);

  const drawn = series.map((one) => drawSeries(one, xOf, yOf));
  const labelYs = spreadLabels(
    drawn.map(({ marks }) => marks.at(-1)?.y ?? plot.bottom),
    series.some(({ sublabel }) => sublabel !== '') ? lineHeight * 2 : lineHeight,
    plot.top,
    plot.bottom - 8,
  );
  const thresholdYs = input.thresholds.map(({ value }) => yOf(value));
  const thresholdLabelYs = spreadLabels(
    thresholdYs.map((y) => y - 5),
    lineHeight,
    plot.top + 10,
    plot.bottom - 4,
  );
  const tracksTop = plot.bottom + 40 + input.events.length * lineHeight;
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
    series: drawn.map((one, index) => withLabel(one, plot.right, labelYs[index] ?? plot.bottom)),
    thresholds: input.thresholds.map(({ label, shortLabel }, index) => ({
      label: plot.right - zeroX < narrowPlot ? shortLabel : label,
      y: thresholdYs[index] ?? plot.bottom,
      labelY: thresholdLabelYs[index] ?? plot.bottom,
    })),
    bands: input.bands.flatMap((band, index) => drawBand(band, 12 + index * lineHeight)),
    events: input.events.map(({ minutes, label }, index) => ({
      x: xOf(minutes),
      labelY: plot.bottom + 36 + (index + 1) * lineHeight,
      label,
      anchor: xOf(minutes) + label.length * letterWidth > width ? 'end' : 'start',
    })),
    tracks: input.tracks.map(({ key, label, tone, ticks }, index) => ({
      key,
      label,
      tone,
      labelX: plot.right + 16,
      bottom: tracksTop + (index + 1) * trackHeight - 4,
      ticks: ticks.map(({ minutes, size }) => ({ x: xOf(minutes), height: size * tickHeight })),
    })),
  };

  /** A band that begins after the last score is not on the axis and so not drawn. */
  function drawBand(
    { fromMinutes, untilMinutes, label, shortLabel, tone }: CurveInput['bands'][number],
    labelY: number,
  ): DrawnBand[] {
    if (fromMinutes >= lastMinute) return [];
    const x = xOf(fromMinutes);
    const words = plot.right - zeroX < narrowPlot ? shortLabel : label;
    const fits = x + words.length * letterWidth < width - 8;
    return [
      {
        x,
        width: xOf(Math.min(untilMinutes, lastMinute)) - x,
        labelX: fits ? x : width - 8,
        labelY,
        anchor: fits ? 'start' : 'end',
        label: words,
        tone,
        hasEnd: untilMinutes <= lastMinute,
      },
    ];
  }
}

function valueTicksTo(highest: number): number[] {
  return [0, 2, 4, 6, 8, 10].map((tenth) => (tenth * highest) / 10);
}
