import { queryOptions } from '@tanstack/react-query';
import { assessment } from '#shared/contract/assessments.ts';
import { getJson, withQuery } from './api.ts';

/** An episode's result as judged now, under its own policy (null) or another one. */
export function assessmentQuery(episodeId: string, policyId: string | null) {
  return queryOptions({
    queryKey: ['episode', episodeId, 'assessment', policyId],
    queryFn: ({ signal }) =>
      getJson(withQuery(`/api/episodes/${episodeId}/assessment`, { policyId }), assessment, signal),
  });
}
