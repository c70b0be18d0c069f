import type { PolicySummary } from '#shared/contract/policies.ts';
import { policyText } from '#shared/domain/texts.ts';
import { CopyText } from '../../components/copy-text.tsx';
import { Panel } from '../../components/panel.tsx';
import { levelLabel } from '../../lib/site-label.ts';
import { aboutTexts } from '../../lib/texts/about.ts';
import { calculatorTexts } from '../../lib/texts/calculator.ts';
import type { CalculatedCase } from './calculate-case.ts';
import classes from './calculator.module.css';
import { LevelPanel } from './level-panel.tsx';
import { PoliciesPanel } from './policies-panel.tsx';
import { ReliefTable } from './relief-table.tsx';

interface CalculatorResultProps {
  calculated: CalculatedCase;
  policies: readonly PolicySummary[];
}

/** What the engine says of the typed case: level by level, block by block, under every enabled policy. */
export function CalculatorResult({ calculated, policies }: CalculatorResultProps) {
  const { answer, typedCase } = calculated;
  const summary = policies.find(({ policyId }) => policyId === answer.policy.id);
  const policy = policyText(summary?.shortName || answer.policy.id, answer.policy.version);
  return (
    <>
      {answer.levels.map((level) => (
        <LevelPanel calculated={calculated} key={levelLabel(level)} level={level} policy={policy} />
      ))}
      {answer.blocks.map((block) => (
        <ReliefTable block={block} key={block.id} number={Number(block.id.slice(1))} />
      ))}
      <PoliciesPanel calculated={calculated} policies={policies} />
      <Panel title={calculatorTexts.json}>
        <CopyText
          label={calculatorTexts.jsonText}
          copied={calculatorTexts.copied}
          copy={calculatorTexts.copy}
          text={JSON.stringify(typedCase, null, 2)}
        />
      </Panel>
      <p className={classes.help}>{aboutTexts.short}</p>
    </>
  );
}
