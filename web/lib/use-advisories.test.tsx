import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Assessment } from '#shared/contract/assessments.ts';
import { useAdvisories } from './use-advisories.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const [first, second] = ['0193a000-0000-7000-8000-000000000001', '0193a000-0000-7000-8000-000000000002'];
const sessions = (count: number) => [{ code: 'diagnostic_sessions_exceeded', count, limit: 4 }] as const;
const assessment = {
  policyVersion: { policyId: 'clinic-template' },
  result: {
    blocks: [
      { id: first, advisories: [] },
      { id: second, advisories: sessions(5) },
    ],
  },
} as unknown as Assessment;
const counted = {
  policyId: 'clinic-template',
  version: 1,
  otherBlocks: 2,
  blocks: [
    { blockId: first, advisories: sessions(6) },
    { blockId: second, advisories: sessions(7) },
  ],
};

function show(answer: () => Response) {
  vi.stubGlobal('fetch', async () => answer());
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { client, shown: renderHook(() => useAdvisories('e1', assessment), { wrapper }).result };
}

const own = 'Block 2: More diagnostic sessions in 12 months than the policy lists: 5, limit 4';
const ofPatient = [
  'Block 1: More diagnostic sessions in 12 months than the policy lists: 6, limit 4',
  'Block 2: More diagnostic sessions in 12 months than the policy lists: 7, limit 4',
];
const failed = () => Response.json({}, { status: 500 });

it('When the count over the patient is here, then it replaces the episode’s own and says with what', async () => {
  const { shown } = show(() => Response.json(counted));
  expect(shown.current).toEqual({ sentences: [own], note: null });
  await waitFor(() => expect(shown.current.sentences).toEqual(ofPatient));
  expect(shown.current.note).toBe('Counted with 2 blocks of this patient’s other episodes.');
});

it('When that count cannot be had, then the episode’s own stays and says that it is only that', async () => {
  const { shown } = show(failed);
  await waitFor(() =>
    expect(shown.current).toEqual({
      sentences: [own],
      note: 'Counted in this episode only: the patient’s other episodes could not be read.',
    }),
  );
});

it('When it cannot be had again, then the count that was there stays with what it says', async () => {
  const answers = [() => Response.json(counted)];
  const { client, shown } = show(() => (answers.pop() ?? failed)());
  await waitFor(() => expect(shown.current.sentences).toEqual(ofPatient));
  await client.refetchQueries();
  expect(client.getQueryCache().findAll()[0]?.state.status).toBe('error');
  expect(shown.current).toMatchObject({
    sentences: ofPatient,
    note: 'Counted with 2 blocks of this patient’s other episodes.',
  });
});
