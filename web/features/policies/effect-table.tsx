import { StateBadge } from '../../components/state-badge.tsx';
import { formatCount } from '../../lib/format.ts';
import { shortStatusLook } from '../../lib/level-status.ts';
import { effectTexts } from '../../lib/texts/policy-effect.ts';
import { type EffectRow, effectRows, isSame } from './effect-rows.ts';
import classes from './policy-effect.module.css';
import type { PolicyEffect } from './read-policy-effect.ts';

interface EffectTableProps {
  effect: PolicyEffect['effect'];
  /** What the two statuses are: "Before → after". */
  heading: string;
}

/** How many levels went from which status to which; those that change stand first. */
export function EffectTable({ effect, heading }: EffectTableProps) {
  return (
    <table className={classes.table}>
      <caption>{effectTexts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{effectTexts.count}</th>
          <th scope="col">{heading}</th>
        </tr>
      </thead>
      <tbody>
        {effectRows(effect).map((row) => (
          <tr key={`${row.before} ${row.after}`}>
            <td className={classes.count}>{formatCount(row.levels)}</td>
            <td>
              <div className={classes.pair}>
                <span>{shortStatusLook(row.before).words}</span>
                <span>
                  <span aria-hidden="true">→ </span>
                  <span className="fw-visually-hidden">{effectTexts.becomes}</span>
                  <After row={row} />
                </span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function After({ row }: { row: EffectRow }) {
  if (isSame(row)) return <span className={classes.same}>{effectTexts.same}</span>;
  const { tone, words } = shortStatusLook(row.after);
  return <StateBadge tone={tone}>{words}</StateBadge>;
}
