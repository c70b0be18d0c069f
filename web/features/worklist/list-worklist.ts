import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { type WorklistQuery, worklist } from '#shared/contract/worklist.ts';
import { getJson, searchJson, withQuery } from '../../lib/api.ts';

const settlingMs = 1_500;

/** The episodes of one state under these filters, page by page, with the counts of all states. */
export function worklistQuery({ q, ...filters }: Omit<WorklistQuery, 'after'>) {
  return infiniteQueryOptions({
    queryKey: ['worklist', filters, q],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === null ? {} : { after: pageParam };
      return q === undefined
        ? getJson(withQuery('/api/worklist', { ...filters, ...after }), worklist, signal)
        : searchJson('/api/worklist/search', { ...filters, ...after, q }, worklist, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ isSettling }) => isSettling) ? settlingMs : false,
  });
}
