import { Button } from '@mantine/core';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Review } from '#shared/contract/reviews.ts';
import type { DecisionFields } from './decision-fields.ts';
import classes from './review.module.css';
import { DecisionField, PlanField, ReasonField } from './review-fields.tsx';
import { reviewTexts } from './texts.ts';

interface AddendumFieldsProps {
  form: UseFormReturn<DecisionFields>;
  /** What it adds to. */
  signed: Review;
}

/** A few words beside what was signed; decision and plan stay as they are until somebody wants to change them. */
export function AddendumFields({ form, signed }: AddendumFieldsProps) {
  const [isChanging, setIsChanging] = useState(() => {
    const { decision, plan } = form.getValues();
    return decision !== signed.decision || plan !== signed.plan;
  });
  return (
    <>
      <ReasonField
        autoFocus
        form={form}
        hint={reviewTexts.addendumTextHint}
        label={reviewTexts.addendumText}
      />
      {isChanging ? (
        <>
          <DecisionField form={form} />
          <PlanField form={form} />
        </>
      ) : (
        <div className={classes.stands}>
          <p className={classes.quiet}>{reviewTexts.decisionStands}</p>
          <p className={classes.standing}>{reviewTexts.decisionWords[signed.decision]}</p>
          {signed.plan && (
            <p className={classes.quiet}>
              {reviewTexts.plan}: {signed.plan}
            </p>
          )}
          <Button onClick={() => setIsChanging(true)} size="sm" variant="default">
            {reviewTexts.changeDecision}
          </Button>
        </div>
      )}
    </>
  );
}
