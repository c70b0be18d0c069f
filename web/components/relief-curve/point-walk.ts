import type { CurveSeries } from '#shared/curve/curve-input.ts';

/** The point the reader stands on. */
export interface WalkPlace {
  readonly series: number;
  readonly point: number;
}

/** Where a key leads: left and right in time, up and down between series at about the same time; null: nowhere. */
export function walkPoints(
  series: readonly CurveSeries[],
  at: WalkPlace | null,
  key: string,
): WalkPlace | null {
  const here = series[at?.series ?? -1];
  if (at === null || here === undefined) return firstPlace(series, key);
  const last = here.points.length - 1;
  if (key === 'ArrowRight') return { ...at, point: Math.min(last, at.point + 1) };
  if (key === 'ArrowLeft') return { ...at, point: Math.max(0, at.point - 1) };
  if (key === 'Home') return { ...at, point: 0 };
  if (key === 'End') return { ...at, point: last };
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return toOtherSeries(series, at, key === 'ArrowDown' ? 1 : -1);
  return null;
}

function firstPlace(series: readonly CurveSeries[], key: string): WalkPlace | null {
  const first = series.findIndex(({ points }) => points.length > 0);
  const walks = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
  return first < 0 || !walks ? null : { series: first, point: 0 };
}

function toOtherSeries(series: readonly CurveSeries[], at: WalkPlace, step: 1 | -1): WalkPlace {
  const minutes = series[at.series]?.points[at.point]?.minutes ?? -1;
  for (let index = at.series + step; index >= 0 && index < series.length; index += step) {
    const points = series[index]?.points ?? [];
    if (points.length === 0) continue;
    const distances = points.map((point) => Math.abs((point.minutes ?? -1) - minutes));
    return { series: index, point: distances.indexOf(Math.min(...distances)) };
  }
  return at;
}
