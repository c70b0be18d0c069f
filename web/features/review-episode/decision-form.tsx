import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { type ReviewDecision, reviewDecisions } from '#shared/contract/record-vocabulary.ts';
import { policyText } from '#shared/domain/texts.ts';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { Panel } from '../../components/panel.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { newId } from '../../lib/new-id.ts';
import { OptionList } from './option-list.tsx';
import classes from './review.module.css';
import { SignDialog } from './sign-dialog.tsx';
import { signReview } from './sign-review.ts';
import { reviewTexts } from './texts.ts';

/** Refusals of a signature that the record of meanwhile explains. */
const recordMoved = new Set(['result_changed', 'baseline_missing', 'entries_undecided']);

interface DecisionFields {
  decision: ReviewDecision | '';
  reason: string;
  plan: string;
}

interface DecisionFormProps {
  detail: EpisodeDetail;
  assessment: Assessment;
  isAddendum: boolean;
  /** Something must be done first; the form can be filled in meanwhile. */
  isStopped: boolean;
  /** The record changed before it was signed. */
  onChanged: () => void;
}

/** Decision, reason and plan, signed in agreement with the result or against it; nothing is chosen beforehand. */
export function DecisionForm({ detail, assessment, isAddendum, isStopped, onChanged }: DecisionFormProps) {
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [signsAs, setSignsAs] = useState<'agree' | 'override' | null>(null);
  const form = useForm<DecisionFields>({ defaultValues: { decision: '', reason: '', plan: '' } });
  const { errors, isDirty } = form.formState;
  const { policyVersion } = assessment;
  const sign = useMutation({
    mutationFn: (password: string) => {
      const { decision, reason, plan } = form.getValues();
      if (decision === '') throw new Error('a decision is chosen before the dialog opens');
      return signReview(detail.episode.id, {
        id,
        policyVersionId: policyVersion.id,
        inputsSha256: assessment.inputsSha256,
        decision,
        agreesWithResult: signsAs === 'agree',
        reason: reason.trim(),
        plan: plan.trim(),
        password,
      });
    },
    onSuccess: async () => {
      setSignsAs(null);
      form.reset();
      void queries.invalidateQueries({ queryKey: ['worklist'] });
      await queries.invalidateQueries({ queryKey: ['episode', detail.episode.id] });
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      if (!recordMoved.has(error.code)) return;
      setSignsAs(null);
      onChanged();
    },
  });
  const decision = form.watch('decision');
  const signAs = (agreement: 'agree' | 'override') => () =>
    void form.handleSubmit(() => setSignsAs(agreement))();

  return (
    <Panel
      title={isAddendum ? reviewTexts.decideAddendum : reviewTexts.decide}
      note={reviewTexts.decideNote(policyText(policyVersion.shortName, policyVersion.version))}
    >
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
          <Button disabled={isStopped} onClick={signAs('agree')} variant="outline">
            {reviewTexts.agreeAndSign}
          </Button>
          <Button disabled={isStopped} onClick={signAs('override')} variant="outline">
            {reviewTexts.overrideAndSign}
          </Button>
        </fieldset>
        <p className={classes.quiet}>{reviewTexts.signHint}</p>
      </form>
      {signsAs !== null && decision !== '' && (
        <SignDialog
          agreement={signsAs === 'agree' ? reviewTexts.agree : reviewTexts.override}
          patient={detail.patient}
          assessment={assessment}
          decision={decision}
          isPending={sign.isPending}
          error={sign.error}
          onSign={(password) => sign.mutate(password)}
          onClose={() => {
            setSignsAs(null);
            sign.reset();
          }}
        />
      )}
      <LeaveGuard isUnsaved={() => isDirty && !sign.isSuccess} texts={reviewTexts.leaving} />
    </Panel>
  );
}

/** Only the two buttons sign; Enter in a field does not choose between them. */
function preventSubmit(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
