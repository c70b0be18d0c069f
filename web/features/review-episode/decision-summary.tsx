import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import type { LevelResult } from '../../lib/level-blocks.ts';
import { shortStatusLook } from '../../lib/level-status.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { useAdvisories } from '../../lib/use-advisories.ts';
import classes from './review.module.css';
import { reviewTexts } from './texts.ts';
import { whatToWeigh } from './what-to-weigh.ts';

interface DecisionSummaryProps {
  detail: EpisodeDetail;
  assessment: Assessment;
}

/** In one look where it is signed: each level's status and rules, and everything that is marked or missing beside it. */
export function DecisionSummary({ detail, assessment }: DecisionSummaryProps) {
  const advisories = useAdvisories(detail.episode.id, assessment);
  const weigh = [...whatToWeigh(detail, assessment), ...advisories.sentences];
  const { levels } = assessment.result;
  return (
    <div className={classes.summary}>
      <h3 className={classes.part}>{reviewTexts.whatIsSigned}</h3>
      {levels.length === 0 && <p className={classes.quiet}>{reviewTexts.noLevels}</p>}
      <ul className={classes.levels}>
        {levels.map((level) => {
          const { tone, words } = shortStatusLook(level.status);
          return (
            <li key={levelLabel(level)}>
              <strong>{levelLabel(level)}</strong>
              <StateBadge tone={tone}>{words}</StateBadge>
              <span className={classes.quiet}>{rulesOf(level)}</span>
            </li>
          );
        })}
      </ul>
      <h3 className={classes.part}>{reviewTexts.toWeigh}</h3>
      {weigh.length === 0 ? (
        <p className={classes.quiet}>{reviewTexts.nothingToWeigh}</p>
      ) : (
        <ul className={classes.weigh}>
          {weigh.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function rulesOf({ criteria }: LevelResult): string {
  const count = (state: LevelResult['criteria'][number]['state']) =>
    criteria.filter((criterion) => criterion.state === state).length;
  return reviewTexts.rules(count('met'), count('not_met'), count('cannot_evaluate'));
}
