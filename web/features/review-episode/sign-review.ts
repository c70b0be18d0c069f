import { type Review, review, type SignReviewRequest } from '#shared/contract/reviews.ts';
import { sendJson } from '../../lib/api.ts';

export function signReview(episodeId: string, request: SignReviewRequest): Promise<Review> {
  return sendJson('POST', `/api/episodes/${episodeId}/reviews`, request, review);
}
