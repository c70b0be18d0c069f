import type { Review } from '#shared/contract/reviews.ts';
import { caseFromRecord, type RecordedEpisode } from '../assessment/case-from-record.ts';
import { inputsSha256 } from '../assessment/inputs-sha256.ts';
import type { SignedInputs, SignedReview } from './review-store.ts';

/**
 * Whether the record reads otherwise than when this was signed: the same policy version, the same engine and the same
 * day over today's record give other inputs.
 */
export function hasChangedSince(
  { under, asOf, inputsSha256: signed }: SignedInputs,
  episode: RecordedEpisode,
): boolean {
  return inputsSha256(caseFromRecord(episode, asOf), under) !== signed;
}

export function presentReview(review: SignedReview, episode: RecordedEpisode): Review {
  const { policyId, version, engineVersion } = review.under;
  return {
    id: review.id,
    decision: review.decision,
    agreesWithResult: review.agreesWithResult,
    reason: review.reason,
    plan: review.plan,
    policy: { policyId, version, name: review.policyName },
    engineVersion,
    inputsSha256: review.inputsSha256,
    levels: review.levels,
    signedName: review.signedName,
    signedMeaning: review.signedMeaning,
    signedAt: review.signedAt.toISOString(),
    contentSha256: review.contentSha256,
    addendumToId: review.addendumToId,
    changedSinceSigned: hasChangedSince(review, episode),
    signatureHolds: review.signatureHolds,
  };
}
