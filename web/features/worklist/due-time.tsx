import type { WorklistRow } from '#shared/contract/worklist.ts';
import { formatDayOf, formatElapsed, formatMinutes, formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import classes from './worklist-rows.module.css';

/** When the next score is due, by the clinic's clock, and how far off that is. */
export function DueTime({ row, now }: { row: WorklistRow; now: string }) {
  const { timeZone } = useSession().clinic;
  if (!row.dueAt) return <span className={classes.due} />;
  const minutes = Math.round((Date.parse(row.dueAt) - Date.parse(now)) / 60_000);
  const isToday = formatDayOf(row.dueAt, timeZone) === formatDayOf(now, timeZone);
  return (
    <span className={classes.due}>
      <span className={classes.time}>
        {isToday ? formatTime(row.dueAt, timeZone) : formatDayOf(row.dueAt, timeZone)}
      </span>
      <span className={classes.muted}>
        {row.dueMinutes === null ? worklistTexts.beforeBlock : formatElapsed(row.dueMinutes)}
      </span>
      <span className={minutes < 0 ? classes.late : classes.muted}>{distance(minutes)}</span>
    </span>
  );
}

function distance(minutes: number): string {
  if (minutes === 0) return worklistTexts.now;
  return minutes > 0
    ? worklistTexts.inTime(formatMinutes(minutes))
    : worklistTexts.overdue(formatMinutes(-minutes));
}
