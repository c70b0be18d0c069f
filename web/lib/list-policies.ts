import { queryOptions } from '@tanstack/react-query';
import { policyList } from '#shared/contract/policies.ts';
import { getJson } from './api.ts';

/** The newest version of every policy. */
export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => getJson('/api/policies', policyList, signal),
});
