import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { Notice } from '../../components/notice.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useChosenPolicy } from '../../lib/chosen-policy.ts';
import { assessmentQuery } from '../../lib/get-assessment.ts';
import { useMay } from '../../lib/session.ts';
import { ChecklistPanels } from './checklist-panels.tsx';
import { decisionAnchor } from './decision-anchor.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { NoBlockNotice } from './no-block-notice.tsx';
import { RecordChanged } from './record-changed.tsx';
import classes from './review.module.css';
import { SignStop } from './sign-stop.tsx';
import { SignedReview } from './signed-review.tsx';
import { stopsOf } from './stops-of.ts';
import { reviewTexts } from './texts.ts';

interface ReviewWorkProps {
  detail: EpisodeDetail;
  result: ReactNode;
}

/** What was signed, the result as it is now, then checklist and decision side by side. */
export function ReviewWork({ detail, result }: ReviewWorkProps) {
  const [policyId] = useChosenPolicy();
  // What is typed stays while another policy's result is on its way.
  const query = useQuery({
    ...assessmentQuery(detail.episode.id, policyId),
    placeholderData: keepPreviousData,
  });
  const [signedId, setSignedId] = useState<string | null>(null);
  return (
    <div className={classes.work}>
      {detail.reviews.map((review) => (
        <SignedReview key={review.id} review={review} detail={detail} isNew={review.id === signedId} />
      ))}
      {result}
      <div className={classes.columns}>
        <ChecklistPanels episode={detail.episode} />
        <div id={decisionAnchor}>
          <QueryView query={query}>
            {(assessment) => (
              <Decide
                detail={detail}
                assessment={assessment}
                isLoading={query.isPlaceholderData}
                onSigned={setSignedId}
              />
            )}
          </QueryView>
        </div>
      </div>
    </div>
  );
}

interface DecideProps {
  detail: EpisodeDetail;
  assessment: Assessment;
  /** The result of another policy is shown for the moment. */
  isLoading: boolean;
  onSigned: (reviewId: string) => void;
}

function Decide({ detail, assessment, isLoading, onSigned }: DecideProps) {
  const queries = useQueryClient();
  const maySign = useMay('sign_review');
  const isSigned = detail.reviews.length > 0;
  const [wantsAddendum, setWantsAddendum] = useState(0);
  const [read, setRead] = useState(assessment);
  const [wasRefused, setWasRefused] = useState(false);
  const stops = stopsOf(detail);
  const isOtherPolicy = read.policyVersion.policyId !== assessment.policyVersion.policyId;
  const isChanged = wasRefused || (!isOtherPolicy && read.inputsSha256 !== assessment.inputsSha256);
  // Another policy was chosen to look under: its result is being read from the start.
  if (isOtherPolicy) setRead(assessment);

  if (!maySign) return <Notice>{reviewTexts.onlyPhysician}</Notice>;
  if (!isSigned && detail.blocks.length === 0) return <NoBlockNotice episodeId={detail.episode.id} />;
  if (isSigned && wantsAddendum !== detail.reviews.length) {
    return (
      <Notice
        title={reviewTexts.addendumTitle}
        actions={
          <Button variant="default" onClick={() => setWantsAddendum(detail.reviews.length)}>
            {reviewTexts.startAddendum}
          </Button>
        }
      >
        {reviewTexts.addendumSentence}
      </Notice>
    );
  }
  return (
    <div className={classes.decide}>
      {stops.map((stop) => (
        <SignStop key={stop.title} {...stop} />
      ))}
      {isChanged && (
        <RecordChanged
          detail={detail}
          now={assessment}
          read={read}
          onRead={() => {
            setRead(assessment);
            setWasRefused(false);
          }}
        />
      )}
      <DecisionPanel
        key={detail.reviews.length}
        detail={detail}
        // As it was read: what comes in meanwhile is not signed unseen, not even with the dialog open.
        assessment={read}
        isStopped={stops.length > 0 || isChanged || isLoading}
        onSigned={onSigned}
        onChanged={() => {
          setWasRefused(true);
          void queries.invalidateQueries({ queryKey: ['episode', detail.episode.id] });
        }}
      />
    </div>
  );
}
