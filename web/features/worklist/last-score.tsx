import type { WorklistRow } from '#shared/contract/worklist.ts';
import { formatMinutes } from '../../lib/format.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import classes from './worklist-rows.module.css';

/** The newest score, when after the block it was felt, of what, and how long ago: late ones are worn off. */
export function LastScore({ row: { lastScore, blockId }, now }: { row: WorklistRow; now: string }) {
  if (lastScore === null) {
    return (
      <span className={classes.last}>
        {blockId && <span className={classes.muted}>{worklistTexts.noScore}</span>}
      </span>
    );
  }
  const minutes = Math.max(0, Math.round((Date.parse(now) - Date.parse(lastScore.observedAt)) / 60_000));
  return (
    <span className={classes.last}>
      <span>
        <span className={classes.muted}>{worklistTexts.lastScore} </span>
        <span className={classes.score}>{worklistTexts.scoreOn(lastScore.score, lastScore.scale)}</span>
      </span>
      <span className={classes.muted}>
        {worklistTexts.felt(lastScore.minutesAfterBlock, ageWords(minutes))}
      </span>
      <span className={classes.muted}>{siteLabel(lastScore)}</span>
    </span>
  );
}

/** Days and years do not need minutes. */
function ageWords(minutes: number): string {
  if (minutes >= 2 * 1440) return formatMinutes(Math.floor(minutes / 1440) * 1440);
  return formatMinutes(minutes);
}
