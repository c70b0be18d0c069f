import { infiniteQueryOptions } from '@tanstack/react-query';
import { type HistoryKind, history } from '#shared/contract/history.ts';
import { getJson, withQuery } from '../../lib/api.ts';

/** What was done to a record, newest first, page by page. */
export function historyQuery(kind: HistoryKind, id: string, reads: boolean) {
  return infiniteQueryOptions({
    queryKey: ['history', kind, id, reads],
    queryFn: ({ pageParam, signal }) =>
      getJson(
        withQuery(`/api/history/${kind}/${id}`, { after: pageParam, reads: reads ? 'include' : null }),
        history,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
