import { Panel } from '../../components/panel.tsx';
import { RuleList } from '../../components/rule-list.tsx';
import { StateStrip } from '../../components/state-strip.tsx';
import { StatedList } from '../../components/stated-list.tsx';
import { useAboutRule } from '../../lib/about-rule.ts';
import { changeRows } from '../../lib/change-rows.ts';
import { criterionRows } from '../../lib/criterion-rows.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { stripPlaces } from '../../lib/strip-places.ts';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import { comparisonTexts } from '../../lib/texts/comparisons.ts';
import { blockNameIn } from './block-name-in.ts';
import type { CalculatedCase } from './calculate-case.ts';
import classes from './calculator.module.css';

interface ReasonsPanelProps {
  calculated: CalculatedCase;
  level: CalculatedCase['answer']['levels'][number];
}

/** Why a level stands where it stands, what would change it, and where it would stand at other thresholds. */
export function ReasonsPanel({ calculated, level }: ReasonsPanelProps) {
  const name = levelLabel(level);
  const about = useAboutRule();
  const blockName = blockNameIn(calculated);
  const { id: policyId, version } = calculated.answer.policy;
  const policy = { policyId, version };
  return (
    <Panel title={texts.reasons(name)}>
      <h3 className={classes.firstPart}>{comparisonTexts.strip}</h3>
      <StateStrip
        empty={comparisonTexts.noStrip}
        label={comparisonTexts.stripOf(name)}
        note={comparisonTexts.stripNote}
        places={stripPlaces(calculated.thresholds, level)}
      />
      <h3 className={classes.part}>{texts.changed}</h3>
      <StatedList
        empty={comparisonTexts.unchanged}
        joinedBy={comparisonTexts.joinedBy}
        rows={changeRows(level.changedBy, calculated.parsed, blockName)}
      />
      <h3 className={classes.part}>{texts.criteria}</h3>
      <RuleList
        rows={criterionRows(level.criteria, blockName, (criterion) => about({ ...policy, criterion }))}
      />
    </Panel>
  );
}
