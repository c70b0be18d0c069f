import { infiniteQueryOptions } from '@tanstack/react-query';
import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import { worklist } from '#shared/contract/worklist.ts';
import { getJson, withQuery } from '../../lib/api.ts';

/** The episodes of one state, page by page. */
export function worklistQuery(state: WorklistState) {
  return infiniteQueryOptions({
    queryKey: ['worklist', state],
    queryFn: ({ pageParam, signal }) =>
      getJson(withQuery('/api/worklist', { state, after: pageParam }), worklist, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
