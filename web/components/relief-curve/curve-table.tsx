import type { CurveSeries } from '#shared/curve/curve-input.ts';
import classes from './relief-curve.module.css';

interface CurveTableProps {
  series: readonly CurveSeries[];
  caption: string;
  timeHeading: string;
}

/** Every point in words, one row a time: the curve for whoever cannot or will not read the picture. */
export function CurveTable({ series, caption, timeHeading }: CurveTableProps) {
  const times = new Map<number, string>();
  for (const { points } of series) {
    for (const { minutes, timeText } of points) times.set(minutes ?? -1, timeText);
  }
  const rows = [...times].sort(([a], [b]) => a - b);
  return (
    <div className={classes.tableScroll}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{timeHeading}</th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([minutes, timeText]) => (
            <tr key={minutes}>
              <th scope="row">{timeText}</th>
              {series.map(({ key, points }) => (
                <Cell key={key} point={points.find((point) => (point.minutes ?? -1) === minutes)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ point }: { point: CurveSeries['points'][number] | undefined }) {
  if (point === undefined) return <td className={classes.nothing}>–</td>;
  return (
    <td>
      <span className={classes.cellValue}>{point.valueText}</span>
      {point.detail !== '' && <span className={classes.cellDetail}>{point.detail}</span>}
    </td>
  );
}
