import { queryOptions } from '@tanstack/react-query';
import { blockDetail } from '#shared/contract/blocks.ts';
import { getJson } from './api.ts';

/** A block with its score sheet. */
export function blockQuery(blockId: string) {
  return queryOptions({
    queryKey: ['block', blockId],
    queryFn: ({ signal }) => getJson(`/api/blocks/${blockId}`, blockDetail, signal),
  });
}
