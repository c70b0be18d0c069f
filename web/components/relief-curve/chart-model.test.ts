import { describe, expect, it } from 'vitest';
import type { CurveInput, CurvePoint } from './chart-input.ts';
import { layOutCurve } from './chart-model.ts';
import { walkPoints } from './point-walk.ts';
import { spreadLabels } from './spread-labels.ts';
import { spanText, timeTicks } from './time-axis.ts';

function point(minutes: number | null, value: number | null, late = false): CurvePoint {
  return { minutes, value, late, timeText: String(minutes), valueText: String(value), detail: '' };
}

function curve(points: CurvePoint[], more: Partial<CurveInput> = {}): CurveInput {
  return {
    series: [{ key: 'a', label: 'A', points }],
    highest: 10,
    thresholds: [],
    bands: [],
    events: [],
    beforeLabel: 'Before',
    zeroLabel: 'Zero',
    ...more,
  };
}

describe('layOutCurve', () => {
  it('When points are 15, 30 and 60 minutes away, then their distances are in proportion', () => {
    const model = layOutCurve(curve([point(null, 8), point(15, 4), point(30, 2), point(60, 1)]), 640, 300);
    const [, first, second, third] = model.series[0]?.marks ?? [];
    const unit = (first?.x ?? 0) - model.zeroX;
    expect((second?.x ?? 0) - model.zeroX).toBeCloseTo(unit * 2);
    expect((third?.x ?? 0) - model.zeroX).toBeCloseTo(unit * 4);
  });

  it('When a value was taken before, then it stands left of zero and its line is marked as not in proportion', () => {
    const model = layOutCurve(curve([point(null, 8), point(15, 4)]), 640, 300);
    expect(model.series[0]?.marks[0]?.x).toBe(model.beforeX);
    expect(model.beforeX).toBeLessThan(model.zeroX);
    expect(model.series[0]?.segments.map(({ fromBefore }) => fromBefore)).toEqual([true]);
  });

  it('When a value is missing, then no line crosses the gap', () => {
    const model = layOutCurve(curve([point(15, 4), point(30, null), point(60, 1), point(90, 1)]), 640, 300);
    expect(model.series[0]?.segments).toHaveLength(1);
    expect(model.series[0]?.gaps).toHaveLength(1);
    expect(model.series[0]?.marks.map(({ index }) => index)).toEqual([0, 2, 3]);
  });

  it('When all values are low, then the axis still runs from 0 to its fixed top', () => {
    const model = layOutCurve(curve([point(15, 1)]), 640, 300);
    expect(model.valueTicks.map(({ text }) => text)).toEqual(['0', '2', '4', '6', '8', '10']);
    expect(model.valueTicks[0]?.y).toBe(model.plot.bottom);
    expect(model.valueTicks.at(-1)?.y).toBe(model.plot.top);
    const vas = layOutCurve(curve([point(15, 63)], { highest: 100 }), 640, 300);
    expect(vas.valueTicks.map(({ text }) => text)).toEqual(['0', '20', '40', '60', '80', '100']);
  });

  it('When an entry was late, then its mark is hollow', () => {
    const model = layOutCurve(curve([point(15, 4), point(30, 2, true)]), 640, 300);
    expect(model.series[0]?.marks.map(({ hollow }) => hollow)).toEqual([false, true]);
  });

  it('When two series end at one value, then their labels do not overlap', () => {
    const points = [point(null, 8), point(60, 2)];
    const series = ['a', 'b'].map((key) => ({ key, label: key, points }));
    const model = layOutCurve(curve([], { series }), 640, 300);
    const [first, second] = model.series;
    expect(Math.abs((first?.labelY ?? 0) - (second?.labelY ?? 0))).toBeGreaterThanOrEqual(16);
    expect(first?.symbol).not.toBe(second?.symbol);
  });

  it('When a threshold and a band are given, then the line stands at its value and the band starts at zero', () => {
    const model = layOutCurve(
      curve([point(null, 8), point(240, 1)], {
        thresholds: [{ value: 1, label: 'needed', shortLabel: 'n' }],
        bands: [{ untilMinutes: 120, label: 'band' }],
      }),
      640,
      300,
    );
    expect(model.thresholds[0]?.y).toBe(model.series[0]?.marks.at(-1)?.y);
    expect(model.bands[0]?.x).toBe(model.zeroX);
    expect((model.bands[0]?.width ?? 0) * 2).toBeCloseTo(model.plot.right - model.zeroX);
  });

  it('When something happened at a minute, then its label has a line of its own below the axis', () => {
    const events = [
      { minutes: 30, label: 'one' },
      { minutes: 60, label: 'a long label near the edge' },
    ];
    const model = layOutCurve(curve([point(60, 1)], { events }), 360, 260);
    const [first, second] = model.events;
    expect((second?.labelY ?? 0) - (first?.labelY ?? 0)).toBeGreaterThanOrEqual(16);
    expect(second?.labelY).toBeLessThanOrEqual(260);
    expect(second?.anchor).toBe('end');
  });

  it('When nothing was recorded, then there is an empty axis of an hour', () => {
    const model = layOutCurve(curve([]), 360, 260);
    expect(model.series[0]?.marks).toEqual([]);
    expect(model.timeTicks.at(-1)?.text).toBe('1 h');
  });
});

describe('the time axis', () => {
  it('When it is narrow, then it is marked in coarser steps', () => {
    expect(timeTicks(60, 400)).toEqual([15, 30, 45, 60]);
    expect(timeTicks(480, 400)).toEqual([120, 240, 360, 480]);
  });

  it('When spans are long, then they read in hours and days', () => {
    expect([15, 60, 90, 480, 2880].map(spanText)).toEqual(['15 min', '1 h', '1 h 30', '8 h', '2 d']);
  });
});

describe('spreadLabels', () => {
  it('When labels would fall below the edge, then they move up and keep their order', () => {
    expect(spreadLabels([100, 98], 16, 0, 100)).toEqual([100, 84]);
    expect(spreadLabels([10, 50], 16, 0, 100)).toEqual([10, 50]);
  });
});

describe('walkPoints', () => {
  const series = [
    { key: 'a', label: 'A', points: [point(null, 8), point(15, 4), point(30, 2)] },
    { key: 'b', label: 'B', points: [point(null, 7), point(30, 1)] },
  ];

  it('When right is pressed at the end, then it stays at the end', () => {
    expect(walkPoints(series, { series: 0, point: 2 }, 'ArrowRight')).toEqual({ series: 0, point: 2 });
  });

  it('When down is pressed, then it goes to the other series at the nearest time', () => {
    expect(walkPoints(series, { series: 0, point: 2 }, 'ArrowDown')).toEqual({ series: 1, point: 1 });
    expect(walkPoints(series, { series: 1, point: 0 }, 'ArrowUp')).toEqual({ series: 0, point: 0 });
  });

  it('When it starts, then the first arrow lands on the first point and other keys do nothing', () => {
    expect(walkPoints(series, null, 'ArrowRight')).toEqual({ series: 0, point: 0 });
    expect(walkPoints(series, null, 'x')).toBeNull();
  });
});
