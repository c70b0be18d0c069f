import type { Assessment } from '#shared/contract/assessments.ts';
import { criterionTexts, policyText, stateTexts } from '#shared/domain/texts.ts';
import { StateBadge, type StateTone } from '../../components/state-badge.tsx';
import { formatElapsed } from '../../lib/format.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { blockNumber, type LevelResult } from './level-evidence.ts';
import classes from './result.module.css';
import { resultTexts } from './texts.ts';

type Criterion = LevelResult['criteria'][number];

const tones: Record<Criterion['state'], StateTone> = {
  met: 'blue',
  not_met: 'amber',
  cannot_evaluate: 'grey',
  not_required: 'grey',
};

interface CriteriaListProps {
  assessment: Assessment;
  level: LevelResult;
}

/** Every rule as judged: the rule, this patient's numbers, the points it rests on, and its source. */
export function CriteriaList({ assessment, level }: CriteriaListProps) {
  const { shortName, version } = assessment.policyVersion;
  if (level.criteria.length === 0) return <p>{resultTexts.noCriteria}</p>;
  return (
    <>
      <ol className={classes.criteria}>
        {level.criteria.map((criterion) => (
          <li className={classes.criterion} key={`${criterion.id} ${criterion.blockId ?? ''}`}>
            <div className={classes.criterionHead}>
              <strong>{nameOf(criterion, assessment)}</strong>
              <StateBadge tone={tones[criterion.state]}>{stateTexts[criterion.state]}</StateBadge>
            </div>
            <dl className={classes.criterionWords}>
              <dt>{resultTexts.needs}</dt>
              <dd>{criterion.requirement}</dd>
              <dt>{resultTexts.observed}</dt>
              <dd className={classes.observed}>{criterion.observed}</dd>
              {criterion.readings.length > 0 && (
                <>
                  <dt>{resultTexts.points}</dt>
                  <dd>{pointsOf(criterion, assessment)}</dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ol>
      <p className={classes.source}>{resultTexts.source(policyText(shortName, version))}</p>
    </>
  );
}

function nameOf({ id, blockId }: Criterion, assessment: Assessment): string {
  const name = criterionTexts[id];
  return blockId ? `${name}, ${resultTexts.block(blockNumber(assessment, blockId)).toLowerCase()}` : name;
}

function pointsOf({ readings }: Criterion, assessment: Assessment): string {
  const sites = new Set(readings.map(({ site }) => siteLabel(site)));
  const blocks = new Set(readings.map(({ blockId }) => blockId));
  return readings
    .map(({ blockId, site, at }) =>
      [
        blocks.size > 1 ? resultTexts.block(blockNumber(assessment, blockId)) : '',
        sites.size > 1 ? siteLabel(site) : '',
        at === 'baseline' ? resultTexts.before.toLowerCase() : formatElapsed(at),
      ]
        .filter((words) => words !== '')
        .join(' '),
    )
    .join(', ');
}
