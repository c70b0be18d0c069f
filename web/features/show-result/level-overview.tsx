import type { Assessment } from '#shared/contract/assessments.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { shortStatusLook } from '../../lib/level-status.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { goToLevel } from './level-anchor.ts';
import classes from './result.module.css';
import { resultTexts } from './texts.ts';

/** Every level with its status in one look, each leading to its curve and criteria. */
export function LevelOverview({ assessment: { result } }: { assessment: Assessment }) {
  return (
    <nav aria-label={resultTexts.levels}>
      <ul className={classes.overview}>
        {result.levels.map((level) => {
          const { tone, words } = shortStatusLook(level.status);
          return (
            <li key={levelLabel(level)}>
              <button className={classes.overviewLevel} onClick={() => goToLevel(level)} type="button">
                {levelLabel(level)}
              </button>
              <StateBadge tone={tone}>{words}</StateBadge>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
