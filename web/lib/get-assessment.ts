import { queryOptions } from '@tanstack/react-query';
import { assessment, patientAdvisories, sideBySide } from '#shared/contract/assessments.ts';
import { getJson, withQuery } from './api.ts';

/** An episode's result as judged now, under its own policy (null) or another one. */
export function assessmentQuery(episodeId: string, policyId: string | null) {
  return queryOptions({
    queryKey: ['episode', episodeId, 'assessment', policyId],
    queryFn: ({ signal }) =>
      getJson(withQuery(`/api/episodes/${episodeId}/assessment`, { policyId }), assessment, signal),
  });
}

/** The policy's limits that its blocks exceed, counted over all episodes of the patient. */
export function patientAdvisoriesQuery(episodeId: string, policyId: string | null) {
  return queryOptions({
    queryKey: ['episode', episodeId, 'advisories', policyId],
    queryFn: ({ signal }) =>
      getJson(
        withQuery(`/api/episodes/${episodeId}/assessment/advisories`, { policyId }),
        patientAdvisories,
        signal,
      ),
  });
}

/** The same under every enabled policy. */
export function sideBySideQuery(episodeId: string) {
  return queryOptions({
    queryKey: ['episode', episodeId, 'side-by-side'],
    queryFn: ({ signal }) =>
      getJson(`/api/episodes/${episodeId}/assessment/side-by-side`, sideBySide, signal),
  });
}
