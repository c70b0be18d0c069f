import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { levelStatusLook } from '../../lib/level-status.ts';
import { useMay } from '../../lib/session.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import { DueTime } from './due-time.tsx';
import classes from './worklist-rows.module.css';

/** One episode; opens what it waits for. */
export function WorklistRowLink({ row, now }: { row: WorklistRow; now: string }) {
  return (
    <RowTarget row={row}>
      <DueTime now={now} row={row} />
      <span className={classes.who}>
        <span className={classes.name}>{row.patientName}</span>
        <span className={classes.muted}>{row.identifier}</span>
      </span>
      <span className={classes.what}>
        <span>{row.levels.length > 0 ? row.levels.join(', ') : worklistTexts.noBlock}</span>
        <span className={classes.muted}>{row.indexPain}</span>
      </span>
      <span className={classes.standing}>
        {row.statuses.length > 0 && (
          <span className={classes.statuses}>
            {[...new Set(row.statuses)].map((status) => {
              const { tone, words } = levelStatusLook(status);
              return (
                <StateBadge key={status} tone={tone}>
                  {words}
                </StateBadge>
              );
            })}
          </span>
        )}
        {row.scoresExpected > 0 && (
          <span className={classes.muted}>
            {worklistTexts.scores(row.scoresRecorded, row.scoresExpected)}
          </span>
        )}
      </span>
    </RowTarget>
  );
}

function RowTarget({ row, children }: { row: WorklistRow; children: ReactNode }) {
  const maySign = useMay('sign_review');
  if (row.state === 'due_now' && row.blockId) {
    return (
      <Link className={classes.row} params={{ blockId: row.blockId }} to="/blocks/$blockId/scores">
        {children}
      </Link>
    );
  }
  const to =
    row.state === 'awaiting_review' && maySign ? '/episodes/$episodeId/review' : '/episodes/$episodeId';
  return (
    <Link className={classes.row} params={{ episodeId: row.episodeId }} to={to}>
      {children}
    </Link>
  );
}
