import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { RecordedReading, RecordReadingRequest } from '#shared/contract/readings.ts';
import { blockQuery } from '../../lib/get-block.ts';
import type { EntryStore } from './entry-store.ts';
import { useEntryStore } from './use-entry-store.ts';
import { usePendingAt } from './use-pending.ts';

const sent = vi.hoisted(() => ({ answer: (_reading: RecordedReading): void => {} }));
vi.mock('./record-reading.ts', () => ({
  recordReading: () => new Promise<RecordedReading>((resolve) => (sent.answer = resolve)),
}));

afterEach(cleanup);

const series = { id: 's', readings: [] };
const detail = { episode: { id: 'e' }, block: { id: 'b', series: [series] } } as unknown as BlockDetail;
const request = { id: 'r', entry: { kind: 'score', score: 7 } } as RecordReadingRequest;
const stored = { id: 'r', score: 7, isCurrent: true, supersedesId: null, undecidedWith: [] };

let store: EntryStore;
const drawn: string[] = [];

/** As the screens do: what is stored is read above, what is on its way below. */
function Sheet() {
  const { data } = useQuery({ ...blockQuery('b'), enabled: false });
  return <Site readings={data?.block.series[0]?.readings.length ?? 0} />;
}

function Site({ readings }: { readings: number }) {
  const entries = useEntryStore(() => {});
  store = entries.store;
  const pending = usePendingAt(store, 's:30');
  drawn.push(pending?.step ?? (readings > 0 ? 'stored' : 'asked'));
  return null;
}

it('When a score is stored, then it stands as saved where it stood as on its way, and is not asked again between', async () => {
  const queries = new QueryClient();
  queries.setQueryData(blockQuery('b').queryKey, detail);
  render(
    <QueryClientProvider client={queries}>
      <Sheet />
    </QueryClientProvider>,
  );
  act(() => void store.save('s:30', { blockId: 'b', seriesId: 's', authorId: 'nora', request }));
  sent.answer(stored as unknown as RecordedReading);
  await waitFor(() => expect(drawn).toContain('stored'), { timeout: 15_000 });
  expect(drawn.filter((state, index) => state !== drawn[index - 1])).toEqual(['asked', 'saving', 'stored']);
});
