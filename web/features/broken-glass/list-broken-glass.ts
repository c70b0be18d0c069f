import { infiniteQueryOptions } from '@tanstack/react-query';
import { brokenGlassList } from '#shared/contract/restrictions.ts';
import { getJson, withQuery } from '../../lib/api.ts';

/** All glass broken in the clinic, newest first, page by page. */
export const brokenGlassQuery = infiniteQueryOptions({
  queryKey: ['broken-glass'],
  queryFn: ({ pageParam, signal }) =>
    getJson(withQuery('/api/break-glass', { after: pageParam }), brokenGlassList, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});
