import { Button } from '@mantine/core';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { answerDifference } from '#shared/domain/answer-difference.ts';
import { caseDifference } from '#shared/domain/case-difference.ts';
import { policyText } from '#shared/domain/texts.ts';
import { Notice } from '../../components/notice.tsx';
import { DifferenceList } from './difference-list.tsx';
import { reviewTexts } from './texts.ts';

interface RecordChangedProps {
  detail: EpisodeDetail;
  /** The result as it was opened. */
  read: Assessment;
  /** The result as it is now. */
  now: Assessment;
  onRead: () => void;
}

/** The record moved under an open review: what is different, and the way to sign what is there now. */
export function RecordChanged({ detail, read, now, onRead }: RecordChangedProps) {
  const policyBefore = read.policyVersion;
  const policyNow = now.policyVersion;
  const difference = {
    inputs: caseDifference(read.case, now.case),
    ...answerDifference(read.result, now.result),
  };
  return (
    <Notice
      tone="amber"
      urgent
      title={reviewTexts.changedTitle}
      actions={
        <Button variant="default" size="sm" onClick={onRead}>
          {reviewTexts.changedRead}
        </Button>
      }
    >
      <p>{reviewTexts.changedSentence}</p>
      <DifferenceList
        detail={detail}
        difference={difference}
        notes={policyBefore.id === policyNow.id ? [] : [reviewTexts.newerPolicy(policyNow.version)]}
        policy={policyText(policyNow.shortName, policyNow.version)}
        sameStatuses={reviewTexts.sameAsOpened}
      />
    </Notice>
  );
}
