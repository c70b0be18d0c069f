import { queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import { type BlockDetail, blockDetail } from '#shared/contract/blocks.ts';
import { getJson } from './api.ts';

/** A block with its score sheet. */
export function blockQuery(blockId: string) {
  return queryOptions({
    queryKey: ['block', blockId],
    queryFn: ({ signal }) => getJson(`/api/blocks/${blockId}`, blockDetail, signal),
    structuralSharing: keepUnlessNew,
  });
}

/** Read again with nothing new but the server's clock it stays the same, and nothing is drawn again. */
function keepUnlessNew(before: unknown, after: unknown): unknown {
  const [old, read] = [before as BlockDetail | undefined, after as BlockDetail];
  const isOld = old !== undefined && replaceEqualDeep(old, { ...read, now: old.now }) === old;
  return isOld ? old : replaceEqualDeep(old, read);
}
