import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { levelFlagTexts } from '#shared/domain/flag-texts.ts';
import { concordanceTexts, nextStepTexts, policyText } from '#shared/domain/texts.ts';
import { FigureTable } from '../../components/figure-table.tsx';
import { Fold } from '../../components/fold.tsx';
import { FoldOnPhone } from '../../components/fold-on-phone.tsx';
import { ReliefCurve } from '../../components/relief-curve/relief-curve.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { StateStrip } from '../../components/state-strip.tsx';
import { StatedList } from '../../components/stated-list.tsx';
import { changeRows } from '../../lib/change-rows.ts';
import { formatDay } from '../../lib/format.ts';
import { blockNumber, blocksOfLevel, type LevelResult } from '../../lib/level-blocks.ts';
import { curvesOfLevel } from '../../lib/level-curve.ts';
import { figureColumns } from '../../lib/level-figures.ts';
import { statusLook } from '../../lib/level-status.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { stripPlaces } from '../../lib/strip-places.ts';
import { comparisonTexts } from '../../lib/texts/comparisons.ts';
import { figureTexts } from '../../lib/texts/level-figures.ts';
import { CriteriaList } from './criteria-list.tsx';
import { levelAnchor } from './level-anchor.ts';
import classes from './result.module.css';
import { resultTexts } from './texts.ts';

interface LevelSectionProps {
  assessment: Assessment;
  level: LevelResult;
  episode: EpisodeDetail;
  /** Criteria stand behind one line, to be opened. */
  isFolded: boolean;
}

/** One level: its status in words, curve and figures on the left, criteria on the right. */
export function LevelSection({ assessment, level, episode, isFolded }: LevelSectionProps) {
  const name = levelLabel(level);
  const { shortName, version } = assessment.policyVersion;
  const { tone, words } = statusLook(level.status, policyText(shortName, version));
  const blocks = blocksOfLevel(assessment, level, episode.blocks);
  const figures = blocks.length > 0 && (
    <FoldOnPhone line={figureTexts.title} title={<h4 className={classes.part}>{figureTexts.title}</h4>}>
      <FigureTable
        columns={figureColumns(blocks)}
        label={figureTexts.tableOf(name)}
        rowHeading={figureTexts.figure}
      />
      {level.durationConcordance && (
        <p className={classes.quiet}>
          {resultTexts.concordance(concordanceTexts[level.durationConcordance])}
        </p>
      )}
    </FoldOnPhone>
  );
  const reasons = (
    <>
      <h4 className={classes.part}>{resultTexts.criteria}</h4>
      <CriteriaList assessment={assessment} level={level} />
      <h4 className={classes.part}>{resultTexts.changedBy}</h4>
      <StatedList
        empty={comparisonTexts.unchanged}
        joinedBy={comparisonTexts.joinedBy}
        rows={changeRows(level.changedBy, assessment.case, (blockId) =>
          resultTexts.block(blockNumber(assessment, blockId)),
        )}
      />
      <FoldOnPhone
        line={comparisonTexts.strip}
        title={<h4 className={classes.part}>{comparisonTexts.strip}</h4>}
      >
        <StateStrip
          empty={comparisonTexts.noStrip}
          label={comparisonTexts.stripOf(name)}
          note={comparisonTexts.stripNote}
          places={stripPlaces({ ...assessment.policyVersion, ...assessment }, level)}
        />
      </FoldOnPhone>
    </>
  );
  return (
    <section className={classes.level} aria-labelledby={levelAnchor(level)}>
      <div className={classes.levelHead}>
        <h3 className={classes.levelName} id={levelAnchor(level)} tabIndex={-1}>
          {name}
        </h3>
        <StateBadge tone={tone}>{words}</StateBadge>
      </div>
      <p className={classes.next}>
        <strong>{resultTexts.next}:</strong> {nextStepText(level, assessment)}
      </p>
      {level.flags.length > 0 && (
        <ul className={classes.flags}>
          {level.flags.map((flag) => (
            <li key={flag}>{levelFlagTexts[flag]}</li>
          ))}
        </ul>
      )}
      <div className={classes.columns} data-folded={isFolded}>
        <div className={classes.column}>
          {blocks.length === 0 && <p className={classes.quiet}>{resultTexts.noCurve}</p>}
          {curvesOfLevel(blocks, name).map((curve) => (
            <ReliefCurve key={curve.key} input={curve.input} oneByOne={curve.oneByOne} texts={curve.texts} />
          ))}
          {figures}
        </div>
        {isFolded ? (
          <Fold line={resultTexts.showReasons}>{reasons}</Fold>
        ) : (
          <div className={classes.column}>{reasons}</div>
        )}
      </div>
    </section>
  );
}

function nextStepText({ nextStep }: LevelResult, assessment: Assessment): string {
  return [
    nextStepTexts[nextStep.code],
    nextStep.notBefore ? resultTexts.notBefore(formatDay(nextStep.notBefore)) : '',
    nextStep.blockId
      ? resultTexts.about(resultTexts.block(blockNumber(assessment, nextStep.blockId)).toLowerCase())
      : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
}
