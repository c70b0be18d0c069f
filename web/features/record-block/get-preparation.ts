import { queryOptions } from '@tanstack/react-query';
import { blockPreparation } from '#shared/contract/block-preparation.ts';
import { getJson } from '../../lib/api.ts';

/** What a new block of an episode is previewed against. */
export function preparationQuery(episodeId: string) {
  return queryOptions({
    queryKey: ['block-preparation', episodeId],
    queryFn: ({ signal }) =>
      getJson(`/api/episodes/${episodeId}/block-preparation`, blockPreparation, signal),
    refetchOnWindowFocus: false,
  });
}
