import { levelFlagTexts } from '#shared/domain/flag-texts.ts';
import { parseCase } from '#shared/domain/parse-case.ts';
import { nextStepTexts } from '#shared/domain/texts.ts';
import { Panel } from '../../components/panel.tsx';
import { RuleList } from '../../components/rule-list.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { StateStrip } from '../../components/state-strip.tsx';
import { StatedList } from '../../components/stated-list.tsx';
import { changeRows } from '../../lib/change-rows.ts';
import { criterionRows } from '../../lib/criterion-rows.ts';
import { formatDay } from '../../lib/format.ts';
import { statusLook } from '../../lib/level-status.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { stripPlaces } from '../../lib/strip-places.ts';
import { calculatorTexts } from '../../lib/texts/calculator.ts';
import { comparisonTexts } from '../../lib/texts/comparisons.ts';
import { blockName } from './block-name.ts';
import type { CalculatedCase } from './calculate-case.ts';
import classes from './calculator.module.css';

interface LevelPanelProps {
  calculated: CalculatedCase;
  level: CalculatedCase['answer']['levels'][number];
  policy: string;
}

/** Where a level stands, why, what would change it, and where it would stand at other thresholds. */
export function LevelPanel({ calculated, level, policy }: LevelPanelProps) {
  const { tone, words } = statusLook(level.status, policy);
  const parsed = parseCase(calculated.typedCase);
  const name = levelLabel(level);
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
      <h3 className={classes.part}>{calculatorTexts.criteria}</h3>
      <RuleList rows={criterionRows(level.criteria, blockName)} />
      <h3 className={classes.part}>{calculatorTexts.changed}</h3>
      <StatedList
        empty={comparisonTexts.unchanged}
        joinedBy={comparisonTexts.joinedBy}
        rows={parsed.ok ? changeRows(level.changedBy, parsed.value, blockName) : []}
      />
      <h3 className={classes.part}>{comparisonTexts.strip}</h3>
      <StateStrip
        empty={comparisonTexts.noStrip}
        label={comparisonTexts.stripOf(name)}
        note={comparisonTexts.stripNote}
        places={stripPlaces(calculated.thresholds, level)}
      />
    </Panel>
  );
}
