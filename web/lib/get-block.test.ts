import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import { blockQuery } from './get-block.ts';

const detail = (version: number, now: string) => ({ block: { id: 'b', version }, now }) as BlockDetail;

it('When a sheet is read again with nothing new but the clock, then it is the same sheet; else it has both', async () => {
  const queries = new QueryClient();
  const read = async (answer: BlockDetail) => {
    await queries.fetchQuery({ ...blockQuery('b'), queryFn: () => Promise.resolve(answer) });
    return queries.getQueryData(blockQuery('b').queryKey);
  };
  const first = await read(detail(1, '09:00'));
  expect(await read(detail(1, '09:05'))).toBe(first);
  expect(await read(detail(2, '09:10'))).toEqual(detail(2, '09:10'));
});
