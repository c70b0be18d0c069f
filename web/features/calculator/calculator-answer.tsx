import type { PolicySummary } from '#shared/contract/policies.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { shortStatusLook } from '../../lib/level-status.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import classes from './calculator.module.css';
import { CalculatorResult } from './calculator-result.tsx';
import { IssueNotice } from './issue-notice.tsx';
import type { Calculation } from './use-calculation.ts';

interface CalculatorAnswerProps {
  calculation: Calculation;
  /** Problems of the case that stand at no field. */
  issues: readonly Issue[];
  policies: readonly PolicySummary[];
  policiesError: unknown;
  onPoliciesAgain: () => void;
}

/** The answer beside the form; what is heard of it is the status, not the whole of it at every key. */
export function CalculatorAnswer(props: CalculatorAnswerProps) {
  const { calculation, issues, policies, policiesError, onPoliciesAgain } = props;
  const { calculated, isBehind, error, again } = calculation;
  return (
    <div className={classes.column}>
      <p className="fw-visually-hidden" role="status">
        {calculated === undefined || isBehind
          ? ''
          : calculated.answer.levels
              .map((level) => texts.said(levelLabel(level), shortStatusLook(level.status).words))
              .join(' ')}
      </p>
      <IssueNotice issues={issues} />
      <ProblemNotice error={error ?? policiesError} onRetry={error ? again : onPoliciesAgain} />
      {calculated ? (
        <div className={classes.column} data-behind={isBehind}>
          <CalculatorResult calculated={calculated} policies={policies} />
        </div>
      ) : (
        <Panel title={texts.result}>
          <EmptyState title={texts.empty}>{texts.emptyHelp}</EmptyState>
        </Panel>
      )}
    </div>
  );
}
