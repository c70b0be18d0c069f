import type { Assessment } from '#shared/contract/assessments.ts';
import { criterionTexts, policyText } from '#shared/domain/texts.ts';
import { Fold } from '../../components/fold.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useAboutRule } from '../../lib/about-rule.ts';
import { criterionLook } from '../../lib/criterion-rows.ts';
import { formatElapsed, withReadableDays } from '../../lib/format.ts';
import { useIsPhone } from '../../lib/is-phone.ts';
import { blockNumber, type LevelResult } from '../../lib/level-blocks.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { type Criterion, type CriterionGroup, groupCriteria } from './group-criteria.ts';
import classes from './result.module.css';
import { resultTexts } from './texts.ts';

interface CriteriaListProps {
  assessment: Assessment;
  level: LevelResult;
}

/** Every rule as judged: the rule, this patient's numbers block by block, the points they rest on, and the source. */
export function CriteriaList({ assessment, level }: CriteriaListProps) {
  const aboutRule = useAboutRule();
  const isPhone = useIsPhone();
  const { policyId, shortName, version } = assessment.policyVersion;
  if (level.criteria.length === 0) return <p className={classes.quiet}>{resultTexts.noCriteria}</p>;
  const groups = groupCriteria(level.criteria);
  const asked = groups.filter((group) => !isNotRequired(group));
  // On a phone what stands in the way comes first, and what is met behind one line.
  const folded = isPhone ? asked.filter(isMet) : [];
  const open = asked.filter((group) => !folded.includes(group));
  const notAsked = groups.filter(isNotRequired);
  return (
    <>
      {open.length > 0 && <Groups assessment={assessment} groups={open} />}
      {folded.length > 0 && (
        <Fold line={resultTexts.met(folded.length)}>
          <Groups assessment={assessment} groups={folded} />
        </Fold>
      )}
      {notAsked.length > 0 && (
        <Fold line={resultTexts.notAsked(notAsked.length)}>
          <Groups assessment={assessment} groups={notAsked} />
        </Fold>
      )}
      <p className={classes.source}>
        {resultTexts.source(policyText(shortName, version))}{' '}
        {aboutRule({ policyId, version, criterion: null })}
      </p>
    </>
  );
}

function isMet({ rows }: CriterionGroup): boolean {
  return rows.every(({ state }) => state === 'met');
}

function isNotRequired({ rows }: CriterionGroup): boolean {
  return rows.every(({ state }) => state === 'not_required');
}

function Groups({ assessment, groups }: { assessment: Assessment; groups: readonly CriterionGroup[] }) {
  const aboutRule = useAboutRule();
  const { policyId, version } = assessment.policyVersion;
  return (
    <ol className={classes.criteria}>
      {groups.map(({ id, requirement, rows }) => (
        <li className={classes.criterion} key={id}>
          <span className={classes.criterionHead}>
            <span className={classes.criterionName}>{criterionTexts[id]}</span>
            {aboutRule({ policyId, version, criterion: id })}
          </span>
          {requirement !== null && (
            <span className={classes.rule}>
              {resultTexts.needs}: {requirement}
            </span>
          )}
          {rows.map((row) => (
            <CriterionRow
              key={row.blockId ?? ''}
              row={row}
              assessment={assessment}
              showsRule={requirement === null}
            />
          ))}
        </li>
      ))}
    </ol>
  );
}

interface CriterionRowProps {
  row: Criterion;
  assessment: Assessment;
  showsRule: boolean;
}

function CriterionRow({ row, assessment, showsRule }: CriterionRowProps) {
  const { tone, words } = criterionLook(row.state);
  const block = row.blockId ? `${resultTexts.block(blockNumber(assessment, row.blockId))}: ` : '';
  return (
    <div className={classes.judged}>
      <span className={classes.observed}>
        {block}
        {withReadableDays(row.observed)}
      </span>
      <StateBadge tone={tone}>{words}</StateBadge>
      {(showsRule || row.readings.length > 0) && (
        <span className={classes.points}>
          {[
            showsRule ? `${resultTexts.needs}: ${row.requirement}` : '',
            row.readings.length > 0 ? `${resultTexts.points}: ${pointsOf(row, assessment)}` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </div>
  );
}

function pointsOf({ readings, blockId: ownBlock }: Criterion, assessment: Assessment): string {
  const sites = new Set(readings.map(({ site }) => siteLabel(site)));
  return readings
    .map(({ blockId, site, at }) =>
      [
        blockId === ownBlock ? '' : resultTexts.block(blockNumber(assessment, blockId)).toLowerCase(),
        sites.size > 1 ? siteLabel(site) : '',
        // A number and its unit stay on one line.
        at === 'baseline' ? resultTexts.before.toLowerCase() : formatElapsed(at).replaceAll(' ', '\u00A0'),
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join(', ');
}
