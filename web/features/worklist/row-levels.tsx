import type { WorklistRow } from '#shared/contract/worklist.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { statusLookOf } from '../../lib/level-status.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import classes from './worklist-rows.module.css';

/** Index pain, then every level with where it stands. */
export function RowLevels({ row }: { row: WorklistRow }) {
  return (
    <span className={classes.what}>
      <span className={classes.pain}>{row.indexPain}</span>
      {row.levels.length === 0 && <span className={classes.muted}>{worklistTexts.noBlock}</span>}
      {row.levels.map((level, index) => {
        const status = row.statuses[index];
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
