import { Textarea } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { reviewDecisions } from '#shared/contract/record-vocabulary.ts';
import type { DecisionFields } from './decision-fields.ts';
import { OptionList } from './option-list.tsx';
import { reviewTexts } from './texts.ts';

interface FieldProps {
  form: UseFormReturn<DecisionFields>;
}

/** Decision, reason and plan of a review; nothing is chosen beforehand. */
export function ReviewFields({ form }: FieldProps) {
  return (
    <>
      <DecisionField form={form} />
      <ReasonField form={form} hint={reviewTexts.reasonHint} label={reviewTexts.reason} />
      <PlanField form={form} />
    </>
  );
}

export function DecisionField({ form }: FieldProps) {
  return (
    <OptionList
      legend={reviewTexts.decision}
      options={reviewDecisions.map((value) => ({ value, label: reviewTexts.decisionWords[value] }))}
      registration={form.register('decision', { required: reviewTexts.choose })}
      error={form.formState.errors.decision?.message}
    />
  );
}

interface ReasonFieldProps extends FieldProps {
  label: string;
  hint: string;
  autoFocus?: boolean;
}

export function ReasonField({ form, label, hint, autoFocus = false }: ReasonFieldProps) {
  return (
    <Textarea
      {...form.register('reason', { validate: (text) => text.trim() !== '' || reviewTexts.missing })}
      label={label}
      description={hint}
      autoFocus={autoFocus}
      autosize
      minRows={3}
      maxLength={2000}
      error={form.formState.errors.reason?.message}
    />
  );
}

export function PlanField({ form }: FieldProps) {
  return (
    <Textarea
      {...form.register('plan')}
      label={reviewTexts.plan}
      description={reviewTexts.planHint}
      autosize
      minRows={2}
      maxLength={4000}
    />
  );
}
