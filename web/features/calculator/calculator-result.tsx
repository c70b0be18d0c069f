import type { PolicySummary } from '#shared/contract/policies.ts';
import { policyText } from '#shared/domain/texts.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { aboutTexts } from '../../lib/texts/about.ts';
import type { CalculatedCase } from './calculate-case.ts';
import classes from './calculator.module.css';
import { GranularityPanel } from './granularity-panel.tsx';
import { LevelPanel } from './level-panel.tsx';
import { PoliciesPanel } from './policies-panel.tsx';
import { ReasonsPanel } from './reasons-panel.tsx';

interface CalculatorResultProps {
  calculated: CalculatedCase;
  policies: readonly PolicySummary[];
}

/** What the engine says of a case: level by level with its curve, why, on this scale, under every enabled policy. */
export function CalculatorResult({ calculated, policies }: CalculatorResultProps) {
  const { answer } = calculated;
  const summary = policies.find(({ policyId }) => policyId === answer.policy.id);
  const policy = policyText(summary?.shortName || answer.policy.id, answer.policy.version);
  return (
    <>
      {answer.levels.map((level) => (
        <LevelPanel calculated={calculated} key={levelLabel(level)} level={level} policy={policy} />
      ))}
      <GranularityPanel calculated={calculated} />
      <PoliciesPanel calculated={calculated} policies={policies} />
      {answer.levels.map((level) => (
        <ReasonsPanel calculated={calculated} key={levelLabel(level)} level={level} />
      ))}
      <p className={classes.help}>{aboutTexts.short}</p>
    </>
  );
}
