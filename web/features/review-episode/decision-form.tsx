import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { DraftLine } from '../../components/draft-line.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import type { Draft } from '../../lib/use-draft.ts';
import { useFormDraft } from '../../lib/use-form-draft.ts';
import { AddendumFields } from './addendum-fields.tsx';
import { type DecisionFields, decisionDifferences, decisionToBegin } from './decision-fields.ts';
import { DecisionSummary } from './decision-summary.tsx';
import classes from './review.module.css';
import { ReviewFields } from './review-fields.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { reviewTexts } from './texts.ts';
import { useSignature } from './use-signature.ts';

interface DecisionFormProps {
  detail: EpisodeDetail;
  assessment: Assessment;
  draft: Draft<DecisionFields>;
  /** Something must be done first; the form can be filled in meanwhile. */
  isStopped: boolean;
  onSigned: (reviewId: string) => void;
  /** The record changed before it was signed. */
  onChanged: () => void;
}

/** A review, or an addendum to the newest one, signed in agreement with the result or against it. */
export function DecisionForm(props: DecisionFormProps) {
  const { detail, assessment, draft, isStopped, onSigned, onChanged } = props;
  const [signed] = detail.reviews;
  const form = useForm<DecisionFields>({ defaultValues: draft.found?.content ?? decisionToBegin(signed) });
  const signature = useSignature({ episodeId: detail.episode.id, assessment, draft, onSigned, onChanged });
  const { toSign, sign } = signature;
  useFormDraft(form, draft);
  const signAs = (agrees: boolean) => () =>
    void form.handleSubmit(({ decision, ...words }) => {
      if (decision !== '') signature.ask({ ...words, decision, agrees });
    })();

  return (
    <>
      <DecisionSummary assessment={assessment} detail={detail} />
      <DraftNotice draft={draft} differences={(other) => decisionDifferences(form.getValues(), other)} />
      <form className={classes.form} noValidate onSubmit={preventSubmit}>
        {signed ? <AddendumFields form={form} signed={signed} /> : <ReviewFields form={form} />}
        <fieldset className={classes.signAs}>
          <legend>{reviewTexts.agreement}</legend>
          <Button disabled={isStopped} onClick={signAs(true)} variant="outline">
            {reviewTexts.agreeAndSign}
          </Button>
          <Button disabled={isStopped} onClick={signAs(false)} variant="outline">
            {reviewTexts.overrideAndSign}
          </Button>
        </fieldset>
        <p className={classes.quiet}>{isStopped ? reviewTexts.stoppedHint : reviewTexts.signHint}</p>
        <DraftLine draft={draft} />
      </form>
      {toSign !== null && (
        <SignDialog
          patient={detail.patient}
          assessment={assessment}
          toSign={toSign}
          isAddendum={signed !== undefined}
          isPending={sign.isPending}
          error={sign.error}
          onSign={(password) => sign.mutate({ review: toSign, password })}
          onClose={signature.cancel}
        />
      )}
      <LeaveGuard
        isUnsaved={() => !sign.isSuccess && !draft.isSafe()}
        saveFirst={draft.save}
        texts={reviewTexts.leaving}
      />
    </>
  );
}

/** Only the two buttons sign; Enter in a field does not choose between them. */
function preventSubmit(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
