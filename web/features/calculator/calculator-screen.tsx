import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { useSession } from '../../lib/session.ts';
import { calculatorTexts } from '../../lib/texts/calculator.ts';
import { useToday } from '../../lib/today.ts';
import { calculateCase } from './calculate-case.ts';
import classes from './calculator.module.css';
import { blankBlock, type CalculatorEntries, caseOf, nameOfCasePath } from './calculator-entries.ts';
import { CalculatorForm } from './calculator-form.tsx';
import { CalculatorResult } from './calculator-result.tsx';
import { namesOf } from './entry-names.ts';

/** The rules without a patient: scores on the left, what they come to on the right. */
export function CalculatorScreen() {
  const { scheduleMinutes, defaultPolicyId } = useSession().clinic;
  const today = useToday();
  const policies = useQuery(policiesQuery);
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm<CalculatorEntries>({
    defaultValues: {
      policyId: defaultPolicyId,
      joint: 'L4-L5',
      side: 'right',
      scale: 'nrs11',
      blocks: [blankBlock(today, 'lidocaine', scheduleMinutes)],
    },
  });
  const calculation = useMutation({
    mutationFn: calculateCase,
    onError: (error) => {
      const entries = form.getValues();
      setProblem(
        showFieldProblems(error, form.setError, namesOf(entries), (path) => nameOfCasePath(path, entries)),
      );
    },
  });
  const calculate = (entries: CalculatorEntries) => {
    setProblem(null);
    calculation.mutate(caseOf(entries, today));
  };
  const calculated = calculation.data;
  const isStale =
    calculated && JSON.stringify(calculated.typedCase) !== JSON.stringify(caseOf(form.watch(), today));
  return (
    <Screen
      lead={calculatorTexts.lead}
      tabTitle={calculatorTexts.title}
      title={calculatorTexts.title}
      width="wide"
    >
      <FormProvider {...form}>
        <div className={classes.columns}>
          <form className={classes.column} noValidate onSubmit={form.handleSubmit(calculate)}>
            <CalculatorForm
              isPending={calculation.isPending}
              onBlockAdded={() => blankBlock(today, 'bupivacaine', scheduleMinutes)}
              policies={policies.data?.policies ?? []}
            />
            <ProblemNotice error={problem ?? policies.error} />
          </form>
          <div aria-live="polite" className={classes.column}>
            {isStale && <Notice title={calculatorTexts.stale} />}
            {calculated ? (
              <CalculatorResult calculated={calculated} policies={policies.data?.policies ?? []} />
            ) : (
              <Panel title={calculatorTexts.result}>
                <EmptyState title={calculatorTexts.empty}>{calculatorTexts.emptyHelp}</EmptyState>
              </Panel>
            )}
          </div>
        </div>
      </FormProvider>
    </Screen>
  );
}
