import { queryOptions } from '@tanstack/react-query';
import { policyHistory } from '#shared/contract/policies.ts';
import { getJson } from './api.ts';

export function policyHistoryQuery(policyId: string) {
  return queryOptions({
    queryKey: ['policy', policyId],
    queryFn: ({ signal }) => getJson(`/api/policies/${encodeURIComponent(policyId)}`, policyHistory, signal),
  });
}
