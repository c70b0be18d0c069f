import { levelFlagTexts } from '#shared/domain/flag-texts.ts';
import { nextStepTexts } from '#shared/domain/texts.ts';
import { FigureTable } from '../../components/figure-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReliefCurve } from '../../components/relief-curve/relief-curve.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatDay } from '../../lib/format.ts';
import { blocksOfLevel } from '../../lib/level-blocks.ts';
import { curvesOfLevel } from '../../lib/level-curve.ts';
import { figureColumns } from '../../lib/level-figures.ts';
import { statusLook } from '../../lib/level-status.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { calculatorTexts } from '../../lib/texts/calculator.ts';
import { figureTexts } from '../../lib/texts/level-figures.ts';
import type { CalculatedCase } from './calculate-case.ts';
import classes from './calculator.module.css';

interface LevelPanelProps {
  calculated: CalculatedCase;
  level: CalculatedCase['answer']['levels'][number];
  policy: string;
}

/** Where a level stands, its curve with relief at each time, and the blocks' figures. */
export function LevelPanel({ calculated: { parsed, answer }, level, policy }: LevelPanelProps) {
  const { tone, words } = statusLook(level.status, policy);
  const name = levelLabel(level);
  const blocks = blocksOfLevel({ case: parsed, result: answer }, level, []);
  return (
    <Panel title={name}>
      <div className={classes.standing}>
        <StateBadge tone={tone}>{words}</StateBadge>
        <p className={classes.help}>
          {nextStepTexts[level.nextStep.code]}
          {level.nextStep.notBefore && `, ${calculatorTexts.notBefore(formatDay(level.nextStep.notBefore))}`}
        </p>
        {level.flags.map((flag) => (
          <p className={classes.help} key={flag}>
            {levelFlagTexts[flag]}
          </p>
        ))}
      </div>
      <div className={classes.evidence}>
        {curvesOfLevel(blocks, name).map((curve) => (
          <ReliefCurve key={curve.key} input={curve.input} oneByOne={curve.oneByOne} texts={curve.texts} />
        ))}
        {blocks.length > 0 && (
          <FigureTable
            columns={figureColumns(blocks)}
            label={figureTexts.tableOf(name)}
            rowHeading={figureTexts.figure}
          />
        )}
      </div>
    </Panel>
  );
}
