import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import { formatListedName } from '../../lib/format.ts';
import { useMay } from '../../lib/session.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import { DueTime } from './due-time.tsx';
import { LastScore } from './last-score.tsx';
import { RowLevels } from './row-levels.tsx';
import { rowLeadsTo } from './waits-for.ts';
import classes from './worklist-rows.module.css';

/** One episode; opens what it waits for. */
export function WorklistRowLink({ row, now }: { row: WorklistRow; now: string }) {
  return (
    <RowTarget row={row}>
      <DueTime now={now} row={row} />
      <span className={classes.who}>
        <span className={classes.name}>{formatListedName(row.patientName)}</span>
        <span className={classes.muted}>{row.identifier}</span>
        {row.scoresExpected > 0 && (
          <span className={classes.muted}>
            {worklistTexts.scores(row.scoresRecorded, row.scoresExpected)}
          </span>
        )}
      </span>
      <RowLevels row={row} />
      <LastScore now={now} row={row} />
    </RowTarget>
  );
}

function RowTarget({ row, children }: { row: WorklistRow; children: ReactNode }) {
  const maySign = useMay('sign_review');
  const leadsTo = rowLeadsTo(row, maySign);
  if (leadsTo === 'scores' && row.blockId) {
    return (
      <Link className={classes.row} params={{ blockId: row.blockId }} to="/blocks/$blockId/scores">
        {children}
      </Link>
    );
  }
  const to = leadsTo === 'review' ? '/episodes/$episodeId/review' : '/episodes/$episodeId';
  return (
    <Link className={classes.row} params={{ episodeId: row.episodeId }} to={to}>
      {children}
    </Link>
  );
}
