import type { WorklistRow } from '#shared/contract/worklist.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { statusLookOf } from '../../lib/level-status.ts';
import classes from './worklist-rows.module.css';

/** Index pain, then every level with where it stands; while scores are still expected, none is given as an answer. */
export function RowLevels({ row }: { row: WorklistRow }) {
  return (
    <span className={classes.what}>
      <span className={classes.pain}>{row.indexPain}</span>
      {row.levels.map((level, index) => {
        const status = row.dueAt === null ? row.statuses[index] : undefined;
        const look = status ? statusLookOf(status, '') : null;
        return (
          <span className={classes.level} key={level}>
            <span>{level}</span>
            {look && <StateBadge tone={look.tone}>{look.words}</StateBadge>}
          </span>
        );
      })}
    </span>
  );
}
