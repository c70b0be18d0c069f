import type { Assessment } from '#shared/contract/assessments.ts';
import { formatScore } from '#shared/domain/pain-score.ts';
import { formatElapsed } from '../../lib/format.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { blockNumber, type LevelResult } from './level-evidence.ts';
import classes from './result.module.css';
import { resultTexts } from './texts.ts';

/** How firm the status is: every single score that would change it when moved by one point. */
export function ChangeList({ assessment, level }: { assessment: Assessment; level: LevelResult }) {
  if (level.changedBy.length === 0) return <p className={classes.quiet}>{resultTexts.unchanged}</p>;
  return (
    <>
      <p className={classes.quiet}>{resultTexts.changeNote}</p>
      <ul className={classes.changes}>
        {level.changedBy.map((change) => {
          const block = assessment.case.blocks.find(({ id }) => id === change.blockId);
          const series = block?.series.find(({ site }) => siteLabel(site) === siteLabel(change.site));
          const place = [
            resultTexts.block(blockNumber(assessment, change.blockId)),
            change.at === 'baseline' ? resultTexts.before.toLowerCase() : formatElapsed(change.at),
          ].join(', ');
          return (
            <li key={`${change.blockId} ${siteLabel(change.site)} ${change.at} ${change.to}`}>
              {resultTexts.change(place, formatScore(change.to, series?.scale ?? 'nrs11'))}{' '}
              {resultTexts.shortStatus[change.status]}
            </li>
          );
        })}
      </ul>
    </>
  );
}
