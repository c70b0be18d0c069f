import type { DrawnSeries } from '#shared/curve/chart-model.ts';
import { CurveMark } from './curve-mark.tsx';
import classes from './relief-curve.module.css';
import { toneClass } from './tone-class.ts';

/** Each series a little smaller than the one under it, so that points in one place are all seen. */
const sizes = [7.5, 4.5, 3.75];

/** One series: straight lines, points over them, a cross on the axis where a point is missing, its symbol and name at the end. */
export function SeriesDrawing({ series, bottom }: { series: DrawnSeries; bottom: number }) {
  const size = sizes[series.tone] ?? 4;
  return (
    <g className={toneClass(series.tone)}>
      {series.leader && <line className={classes.leader} {...endsOf(series.leader)} />}
      {series.segments.map((segment) => (
        <line
          key={`${segment.x1} ${segment.x2}`}
          className={segment.fromBefore ? classes.fromBefore : classes.line}
          {...endsOf(segment)}
        />
      ))}
      {series.gaps.map((x) => (
        <path key={x} className={classes.gap} d={`M${x - 3} ${bottom + 1}l6 6m0 -6l-6 6`} />
      ))}
      {series.marks.map(({ x, y, hollow, index }) => (
        <CurveMark key={index} symbol={series.symbol} x={x} y={y} hollow={hollow} size={size} />
      ))}
      {series.marks.length > 0 && (
        <>
          <CurveMark symbol={series.symbol} x={series.labelX} y={series.labelY} hollow={false} size={4.5} />
          <text className={classes.label} x={series.labelX + 10} y={series.labelY + 4}>
            {series.label}
          </text>
          {series.sublabel !== '' && (
            <text className={classes.sublabel} x={series.labelX + 10} y={series.labelY + 18}>
              {series.sublabel}
            </text>
          )}
        </>
      )}
    </g>
  );
}

function endsOf({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }) {
  return { x1, y1, x2, y2 };
}
