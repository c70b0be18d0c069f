import { Button, Textarea } from '@mantine/core';
import { useForm } from 'react-hook-form';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { reviewDecisions } from '#shared/contract/record-vocabulary.ts';
import { DraftLine } from '../../components/draft-line.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import type { Draft } from '../../lib/use-draft.ts';
import { useFormDraft } from '../../lib/use-form-draft.ts';
import { type DecisionFields, decisionDifferences, emptyDecision } from './decision-fields.ts';
import { DecisionSummary } from './decision-summary.tsx';
import { OptionList } from './option-list.tsx';
import classes from './review.module.css';
import { SignDialog } from './sign-dialog.tsx';
import { reviewTexts } from './texts.ts';
import { useSignature } from './use-signature.ts';

interface DecisionFormProps {
  detail: EpisodeDetail;
  assessment: Assessment;
  draft: Draft<DecisionFields>;
  /** Something must be done first; the form can be filled in meanwhile. */
  isStopped: boolean;
  /** The record changed before it was signed. */
  onChanged: () => void;
}

/** Decision, reason and plan, signed in agreement with the result or against it; nothing is chosen beforehand. */
export function DecisionForm({ detail, assessment, draft, isStopped, onChanged }: DecisionFormProps) {
  const form = useForm<DecisionFields>({ defaultValues: draft.found?.content ?? emptyDecision });
  const { errors } = form.formState;
  const signature = useSignature({ episodeId: detail.episode.id, assessment, draft, onChanged });
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
        <OptionList
          legend={reviewTexts.decision}
          options={reviewDecisions.map((value) => ({ value, label: reviewTexts.decisionWords[value] }))}
          registration={form.register('decision', { required: reviewTexts.choose })}
          error={errors.decision?.message}
        />
        <Textarea
          {...form.register('reason', { validate: (text) => text.trim() !== '' || reviewTexts.missing })}
          label={reviewTexts.reason}
          description={reviewTexts.reasonHint}
          autosize
          minRows={3}
          maxLength={2000}
          error={errors.reason?.message}
        />
        <Textarea
          {...form.register('plan')}
          label={reviewTexts.plan}
          description={reviewTexts.planHint}
          autosize
          minRows={2}
          maxLength={4000}
        />
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
