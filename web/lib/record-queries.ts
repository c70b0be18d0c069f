import { queryOptions } from '@tanstack/react-query';
import { assessment } from '#shared/contract/assessments.ts';
import { blockDetail } from '#shared/contract/blocks.ts';
import { episodeDetail } from '#shared/contract/episodes.ts';
import { getJson, withQuery } from './api.ts';

/** What several screens read of one record, under one key each; `['episodes', id]` also covers its result. */

export const episodeQuery = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId],
    queryFn: ({ signal }) => getJson(`/api/episodes/${episodeId}`, episodeDetail, signal),
  });

/** The result judged now, under the episode's own policy or another one. */
export const assessmentQuery = (episodeId: string, policyId: string | null) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'assessment', policyId],
    queryFn: ({ signal }) =>
      getJson(withQuery(`/api/episodes/${episodeId}/assessment`, { policyId }), assessment, signal),
  });

/** A score sheet; asked for anew every quarter of a minute, for another nurse may be entering scores too. */
export const blockQuery = (blockId: string) =>
  queryOptions({
    queryKey: ['blocks', blockId],
    queryFn: async ({ signal }) => {
      const detail = await getJson(`/api/blocks/${blockId}`, blockDetail, signal);
      return { ...detail, readAt: performance.now() };
    },
    refetchInterval: 15_000,
  });
