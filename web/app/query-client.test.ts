import { afterEach, expect, it } from 'vitest';
import { ApiProblem } from '../lib/api-problem.ts';
import { newQueryClient } from './query-client.ts';

const queryClient = newQueryClient();

afterEach(() => queryClient.clear());

const closed = (code: string) => () =>
  Promise.reject(new ApiProblem('closed', { kind: 'refused', status: 403, code }));

async function readAgain(queryKey: string[], code: string): Promise<unknown> {
  queryClient.setQueryData(queryKey, 'read before');
  await queryClient.fetchQuery({ queryKey, queryFn: closed(code), staleTime: 0 }).catch(() => {});
  return queryClient.getQueryData(queryKey);
}

it.each(['record_restricted', 'not_found'])(
  'When a record closed meanwhile (%s), then what was read of it does not stay on the screen',
  async (code) => {
    expect(await readAgain(['episode', '1'], code)).toBeUndefined();
  },
);

it('When a score sheet closed meanwhile, then it stays: scores on it may not be stored yet', async () => {
  expect(await readAgain(['block', '1'], 'not_found')).toBe('read before');
});

it('When something else failed, then what was read before stays', async () => {
  expect(await readAgain(['episode', '1'], 'busy')).toBe('read before');
});
