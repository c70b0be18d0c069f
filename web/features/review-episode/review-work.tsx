import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { Notice } from '../../components/notice.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useChosenPolicy } from '../../lib/chosen-policy.ts';
import { assessmentQuery } from '../../lib/get-assessment.ts';
import { useMay } from '../../lib/session.ts';
import { undecidedTimes } from '../../lib/undecided-times.ts';
import { BaselineStop } from './baseline-stop.tsx';
import { ChecklistPanel } from './checklist-panel.tsx';
import { DecisionForm } from './decision-form.tsx';
import { missingBaselines } from './missing-baselines.ts';
import classes from './review.module.css';
import { SignedReview } from './signed-review.tsx';
import { reviewTexts } from './texts.ts';
import { UndecidedStop } from './undecided-stop.tsx';

interface ReviewWorkProps {
  detail: EpisodeDetail;
  result: ReactNode;
}

/** What was signed, the result as it is now, then checklist and decision side by side. */
export function ReviewWork({ detail, result }: ReviewWorkProps) {
  const [policyId] = useChosenPolicy();
  const query = useQuery(assessmentQuery(detail.episode.id, policyId));
  return (
    <div className={classes.work}>
      {detail.reviews.map((review) => (
        <SignedReview key={review.id} review={review} detail={detail} />
      ))}
      {result}
      <div className={classes.columns}>
        <ChecklistPanel episode={detail.episode} />
        <QueryView query={query}>
          {(assessment) => <Decide detail={detail} assessment={assessment} />}
        </QueryView>
      </div>
    </div>
  );
}

function Decide({ detail, assessment }: { detail: EpisodeDetail; assessment: Assessment }) {
  const queries = useQueryClient();
  const maySign = useMay('sign_review');
  const isSigned = detail.reviews.length > 0;
  const [wantsAddendum, setWantsAddendum] = useState(0);
  const [readSha, setReadSha] = useState(assessment.inputsSha256);
  const [wasRefused, setWasRefused] = useState(false);
  const missing = missingBaselines(detail);
  const undecided = undecidedTimes(detail);
  const isChanged = wasRefused || readSha !== assessment.inputsSha256;

  if (!maySign) return <Notice>{reviewTexts.onlyPhysician}</Notice>;
  if (isSigned && wantsAddendum !== detail.reviews.length) {
    return (
      <div>
        <Button variant="default" onClick={() => setWantsAddendum(detail.reviews.length)}>
          {reviewTexts.startAddendum}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.decide}>
      {undecided.length > 0 && <UndecidedStop times={undecided} />}
      {missing.length > 0 && <BaselineStop missing={missing} />}
      {isChanged && (
        <Notice
          tone="amber"
          urgent
          title={reviewTexts.changedTitle}
          actions={
            <Button
              variant="default"
              size="sm"
              onClick={() => {
                setReadSha(assessment.inputsSha256);
                setWasRefused(false);
              }}
            >
              {reviewTexts.changedRead}
            </Button>
          }
        >
          {reviewTexts.changedSentence}
        </Notice>
      )}
      <DecisionForm
        key={detail.reviews.length}
        detail={detail}
        assessment={assessment}
        isAddendum={isSigned}
        isStopped={undecided.length > 0 || missing.length > 0 || isChanged}
        onChanged={() => {
          setWasRefused(true);
          void queries.invalidateQueries({ queryKey: ['episode', detail.episode.id] });
        }}
      />
    </div>
  );
}
