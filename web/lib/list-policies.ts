import { queryOptions } from '@tanstack/react-query';
import { policyList } from '#shared/contract/policies.ts';
import { getJson } from './api.ts';

/** Every policy: the version that judges today, or the first that will. */
export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => getJson('/api/policies', policyList, signal),
});
