import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '#shared/curve/curve-input.ts';
import { walkPoints } from './point-walk.ts';

function point(minutes: number | null, value: number | null): CurvePoint {
  return { minutes, value, late: false, timeText: '', valueText: '', detail: '' };
}

describe('walkPoints', () => {
  const series = [
    { key: 'a', label: 'A', sublabel: '', tone: 0, points: [point(null, 8), point(15, 4), point(30, 2)] },
    { key: 'b', label: 'B', sublabel: '', tone: 1, points: [point(null, 7), point(30, 1)] },
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
