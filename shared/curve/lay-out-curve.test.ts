import { describe, expect, it } from 'vitest';
import type { CurveInput, CurvePoint } from './curve-input.ts';
import { layOutCurve } from './lay-out-curve.ts';
import { spreadLabels } from './spread-labels.ts';
import { spanText, timeTicks } from './time-axis.ts';

function point(minutes: number | null, value: number | null, late = false): CurvePoint {
  return { minutes, value, late, timeText: String(minutes), valueText: String(value), detail: '' };
}

function curve(points: CurvePoint[], more: Partial<CurveInput> = {}): CurveInput {
  return {
    series: [{ key: 'a', label: 'A', sublabel: '', tone: 0, points }],
    highest: 10,
    leastMinutes: 0,
    thresholds: [],
    bands: [],
    events: [],
    tracks: [],
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
    const series = ['a', 'b'].map((key, tone) => ({ key, label: key, sublabel: 'x', tone, points }));
    const model = layOutCurve(curve([], { series }), 640, 300);
    const [first, second] = model.series;
    expect(Math.abs((first?.labelY ?? 0) - (second?.labelY ?? 0))).toBeGreaterThanOrEqual(32);
    expect(first?.symbol).not.toBe(second?.symbol);
  });

  it('When a threshold and a band are given, then the line stands at its value and the band where it begins', () => {
    const model = layOutCurve(
      curve([point(null, 8), point(240, 1)], {
        thresholds: [{ value: 1, label: 'needed', shortLabel: 'n' }],
        bands: [{ fromMinutes: 60, untilMinutes: 120, label: 'band', shortLabel: 'b', tone: 0 }],
      }),
      640,
      300,
    );
    expect(model.thresholds[0]?.y).toBe(model.series[0]?.marks.at(-1)?.y);
    const quarter = (model.plot.right - model.zeroX) / 4;
    expect(model.bands[0]?.x).toBeCloseTo(model.zeroX + quarter);
    expect(model.bands[0]?.width).toBeCloseTo(quarter);
    expect(model.bands[0]?.hasEnd).toBe(true);
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

  it('When a band reaches past the last point, then the axis stays and the band ends open', () => {
    const band = { untilMinutes: 720, label: 'band', shortLabel: 'b', tone: 0 };
    const points = [point(null, 8), point(240, 1)];
    const reaching = layOutCurve(curve(points, { bands: [{ ...band, fromMinutes: 180 }] }), 640, 300);
    expect(reaching.bands[0]?.hasEnd).toBe(false);
    expect(reaching.series[0]?.marks.at(-1)?.x).toBeCloseTo(reaching.plot.right);
    const beyond = layOutCurve(curve(points, { bands: [{ ...band, fromMinutes: 600 }] }), 640, 300);
    expect(beyond.bands).toEqual([]);
  });

  it('When a track is given, then its ticks stand under their points, each by its size', () => {
    const tracks = [
      {
        key: 't',
        label: 'track',
        tone: 0,
        ticks: [
          { minutes: null, size: 3 as const },
          { minutes: 60, size: 1 as const },
        ],
      },
    ];
    const model = layOutCurve(curve([point(null, 8), point(60, 1)], { tracks }), 640, 300);
    const [track] = model.tracks;
    expect(track?.ticks.map(({ x }) => x)).toEqual(model.series[0]?.marks.map(({ x }) => x));
    expect(track?.ticks.map(({ height }) => height)).toEqual([12, 4]);
    expect(track?.bottom).toBeGreaterThan(model.plot.bottom);
    expect(track?.bottom).toBeLessThanOrEqual(300);
  });

  it('When a drawing must reach as far as another, then it does, however early its own points end', () => {
    const model = layOutCurve(curve([point(60, 1)], { leastMinutes: 480 }), 640, 300);
    expect(model.timeTicks.at(-1)?.text).toBe('8 h');
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
