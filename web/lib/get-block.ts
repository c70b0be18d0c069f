import { queryOptions } from '@tanstack/react-query';
import { blockDetail } from '#shared/contract/blocks.ts';
import { getJson } from './api.ts';

/** A block with its score sheet; asked for anew every quarter of a minute, for others may be entering scores too. */
export function blockQuery(blockId: string) {
  return queryOptions({
    queryKey: ['block', blockId],
    queryFn: ({ signal }) => getJson(`/api/blocks/${blockId}`, blockDetail, signal),
    refetchInterval: 15_000,
  });
}
