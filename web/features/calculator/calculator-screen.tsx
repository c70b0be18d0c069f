import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { parseCase } from '#shared/domain/parse-case.ts';
import { Screen } from '../../components/screen.tsx';
import { policiesQuery } from '../../lib/list-policies.ts';
import { useSession } from '../../lib/session.ts';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import { useToday } from '../../lib/today.ts';
import classes from './calculator.module.css';
import { CalculatorAnswer } from './calculator-answer.tsx';
import { blankBlock, type CalculatorEntries, caseOf, hasScores } from './calculator-entries.ts';
import { CalculatorForm } from './calculator-form.tsx';
import { entriesOfCase } from './entries-of-case.ts';
import { NearResult } from './near-result.tsx';
import { PastedNotice } from './pasted-notice.tsx';
import { SharePanel } from './share-panel.tsx';
import { noIssues, useCalculation } from './use-calculation.ts';
import { useIssuesAtFields } from './use-issues-at-fields.ts';

/** The rules without a patient: scores on the left, what they come to on the right, as they are typed. */
export function CalculatorScreen() {
  const { scheduleMinutes, defaultPolicyIds } = useSession().clinic;
  const today = useToday();
  const policies = useQuery(policiesQuery);
  const [pasted, setPasted] = useState<object | null>(null);
  const form = useForm<CalculatorEntries>({
    defaultValues: {
      policyId: defaultPolicyIds.lumbar,
      asOf: today,
      joint: 'L4-L5',
      side: 'right',
      scale: 'nrs11',
      blocks: [blankBlock(today, 'lidocaine', scheduleMinutes)],
    },
  });
  const entries = form.watch();
  const written = pasted ?? (hasScores(entries) ? caseOf(entries) : null);
  const calculation = useCalculation(written);
  const issues = useIssuesAtFields(form, pasted === null ? calculation.issues : noIssues);

  /** A case that the form can show goes into the form; another is judged as it is. */
  function take(taken: object) {
    const parsed = parseCase(taken);
    const policy = 'policy' in taken && typeof taken.policy === 'string' ? taken.policy : null;
    const typed = parsed.ok && policy !== null ? entriesOfCase(parsed.value, policy, today) : null;
    if (typed) form.reset(typed);
    setPasted(typed ? null : taken);
  }

  return (
    <Screen lead={texts.lead} tabTitle={texts.title} title={texts.title} width="wide">
      <FormProvider {...form}>
        <div className={classes.columns}>
          <div className={classes.written}>
            {pasted === null ? (
              <CalculatorForm
                onBlockAdded={() => blankBlock(today, 'bupivacaine', scheduleMinutes)}
                policies={policies.data?.policies ?? []}
              />
            ) : (
              <PastedNotice onBack={() => setPasted(null)} />
            )}
            <div className={classes.sharePlace}>
              <SharePanel onCase={take} written={written} />
            </div>
          </div>
          <NearResult calculated={calculation.calculated} isBehind={calculation.isBehind}>
            <CalculatorAnswer
              calculation={calculation}
              issues={issues}
              policies={policies.data?.policies ?? []}
              onPoliciesAgain={() => void policies.refetch()}
              policiesError={policies.error}
            />
          </NearResult>
        </div>
      </FormProvider>
    </Screen>
  );
}
