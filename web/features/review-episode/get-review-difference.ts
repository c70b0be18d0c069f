import { queryOptions } from '@tanstack/react-query';
import { reviewDifference } from '#shared/contract/reviews.ts';
import { getJson } from '../../lib/api.ts';

/** Under the episode's own key, so that it is asked anew whenever the episode is. */
export function reviewDifferenceQuery(episodeId: string, reviewId: string) {
  return queryOptions({
    queryKey: ['episode', episodeId, 'difference', reviewId],
    queryFn: ({ signal }) =>
      getJson(`/api/episodes/${episodeId}/reviews/${reviewId}/difference`, reviewDifference, signal),
  });
}
