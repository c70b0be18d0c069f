import type { AnswerOnWire } from '#shared/contract/engine-answer.ts';
import type { PolicySummary } from '#shared/contract/policies.ts';
import { levelFlagTexts } from '#shared/domain/flag-texts.ts';
import { nextStepTexts, policyText } from '#shared/domain/texts.ts';
import { CopyText } from '../../components/copy-text.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatDay } from '../../lib/format.ts';
import { statusLook } from '../../lib/level-status.ts';
import { aboutTexts } from '../../lib/texts/about.ts';
import { calculatorTexts } from '../../lib/texts/calculator.ts';
import classes from './calculator.module.css';
import { ChangeList } from './change-list.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { ReliefTable } from './relief-table.tsx';

interface CalculatorResultProps {
  answer: AnswerOnWire;
  caseJson: string;
  policies: readonly PolicySummary[];
}

export function CalculatorResult({ answer, caseJson, policies }: CalculatorResultProps) {
  const summary = policies.find(({ policyId }) => policyId === answer.policy.id);
  const policy = policyText(summary?.shortName || answer.policy.id, answer.policy.version);
  return (
    <>
      {answer.levels.map((level) => {
        const { tone, words } = statusLook(level.status, policy);
        return (
          <Panel key={`${level.joint} ${level.side}`} title={`${level.joint} ${level.side}`}>
            <div className={classes.standing}>
              <StateBadge tone={tone}>{words}</StateBadge>
              <p className={classes.help}>
                {nextStepTexts[level.nextStep.code]}
                {level.nextStep.notBefore && `, not before ${formatDay(level.nextStep.notBefore)}`}
              </p>
              {level.flags.map((flag) => (
                <p className={classes.help} key={flag}>
                  {levelFlagTexts[flag]}
                </p>
              ))}
            </div>
            <CriteriaTable criteria={level.criteria} />
            <ChangeList changes={level.changedBy} policy={policy} />
          </Panel>
        );
      })}
      {answer.blocks.map((block) => (
        <ReliefTable block={block} key={block.id} number={Number(block.id.slice(1))} />
      ))}
      <Panel title={calculatorTexts.json}>
        <CopyText
          label={calculatorTexts.jsonText}
          copied={calculatorTexts.copied}
          copy={calculatorTexts.copy}
          text={caseJson}
        />
      </Panel>
      <p className={classes.help}>{aboutTexts.short}</p>
    </>
  );
}
