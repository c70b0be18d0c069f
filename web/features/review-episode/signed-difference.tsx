import { useQuery } from '@tanstack/react-query';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import type { Review, ReviewDifference } from '#shared/contract/reviews.ts';
import { policyText } from '#shared/domain/texts.ts';
import { QueryView } from '../../components/query-view.tsx';
import { DifferenceList } from './difference-list.tsx';
import { reviewDifferenceQuery } from './get-review-difference.ts';
import { reviewTexts } from './texts.ts';

interface SignedDifferenceProps {
  review: Review;
  detail: EpisodeDetail;
}

/** What is different since a review was signed: in the record, in the figures, in the statuses. */
export function SignedDifference({ review, detail }: SignedDifferenceProps) {
  const query = useQuery(reviewDifferenceQuery(detail.episode.id, review.id));
  return (
    <QueryView query={query}>
      {(difference) => (
        <DifferenceList
          detail={detail}
          difference={difference}
          notes={notesOf(difference)}
          policy={policyText(review.policy.name, review.policy.version)}
          sameStatuses={reviewTexts.sameAsSigned}
        />
      )}
    </QueryView>
  );
}

function notesOf({ engineVersion, policyVersion }: ReviewDifference): string[] {
  return [
    engineVersion.now === engineVersion.signed
      ? ''
      : reviewTexts.newerEngine(engineVersion.signed, engineVersion.now),
    policyVersion.newest === policyVersion.signed ? '' : reviewTexts.newerPolicy(policyVersion.newest),
  ];
}
