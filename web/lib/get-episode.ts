import { queryOptions } from '@tanstack/react-query';
import { episodeDetail } from '#shared/contract/episodes.ts';
import { getJson } from './api.ts';

/** Everything recorded for one episode. */
export function episodeQuery(episodeId: string) {
  return queryOptions({
    queryKey: ['episode', episodeId],
    queryFn: ({ signal }) => getJson(`/api/episodes/${episodeId}`, episodeDetail, signal),
  });
}
