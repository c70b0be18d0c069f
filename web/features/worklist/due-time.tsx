import type { WorklistRow } from '#shared/contract/worklist.ts';
import { formatDayOf, formatElapsed, formatMinutes, formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import { waitsFor } from './waits-for.ts';
import classes from './worklist-rows.module.css';

/** What it waits for: the next score by the clinic's clock and how far off that is, a block, or scores not taken in time. */
export function DueTime({ row, now }: { row: WorklistRow; now: string }) {
  const { timeZone } = useSession().clinic;
  const waiting = waitsFor(row);
  if (waiting === 'score' && row.dueAt) return <NextScore dueAt={row.dueAt} now={now} row={row} />;
  return (
    <span className={classes.due}>
      {waiting === 'block' && <span className={classes.gap}>{worklistTexts.noBlock}</span>}
      {waiting === 'site' && <span className={classes.gap}>{worklistTexts.noSite}</span>}
      {waiting === 'missed' && (
        <>
          <span className={classes.gap}>
            {worklistTexts.missing(row.scoresExpected - row.scoresRecorded)}
          </span>
          <span className={classes.muted}>
            {worklistTexts.missingSince(formatDayOf(row.since, timeZone))}
          </span>
        </>
      )}
    </span>
  );
}

function NextScore({ row, dueAt, now }: { row: WorklistRow; dueAt: string; now: string }) {
  const { timeZone } = useSession().clinic;
  const minutes = Math.round((Date.parse(dueAt) - Date.parse(now)) / 60_000);
  const isToday = formatDayOf(dueAt, timeZone) === formatDayOf(now, timeZone);
  const isDue = row.state === 'due_now';
  return (
    <span className={classes.due}>
      {!isDue && <span className={classes.muted}>{worklistTexts.nextAt}</span>}
      <span className={classes.time}>
        {isToday ? formatTime(dueAt, timeZone) : formatDayOf(dueAt, timeZone)}
      </span>
      <span className={classes.muted}>
        {row.dueMinutes === null ? worklistTexts.beforeBlock : formatElapsed(row.dueMinutes)}
      </span>
      <span className={minutes < 0 ? classes.late : classes.muted}>{distance(minutes, isDue)}</span>
    </span>
  );
}

function distance(minutes: number, isDue: boolean): string {
  if (minutes === 0) return worklistTexts.now;
  if (minutes < 0) return worklistTexts.overdue(formatMinutes(-minutes));
  const time = formatMinutes(minutes);
  return isDue ? worklistTexts.dueIn(time) : worklistTexts.inTime(time);
}
