import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Block } from '#shared/contract/blocks.ts';
import type { Series } from '#shared/contract/readings.ts';
import type { Session } from '#shared/contract/session.ts';
import { sessionQuery } from '../../lib/session.ts';
import type { OutcomeDraft } from './outcome-draft.ts';
import { OutcomeForm } from './outcome-form.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const id = '0193a000-0000-7000-8000-000000000001';
const series: Series = {
  id,
  site: 'level',
  joint: 'L4-L5',
  side: 'left',
  scale: 'nrs11',
  isIndexPain: true,
  patientStatedPercent: null,
  functionRestored: null,
  version: 1,
  readings: [],
};
const theirs: Series = { ...series, version: 2, patientStatedPercent: 60, functionRestored: true };
const block = { id, episodeId: id, complications: [], complicationNote: '', series: [series] };

/** The form with 80 % typed on version 1; the versions it was sent on, in order. */
function showTyped() {
  const sent: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    const version = new Headers(init.headers).get('if-match');
    sent.push(version);
    if (version === '"2"') return Response.json({ ...theirs, version: 3, patientStatedPercent: 80 });
    const problem = { status: 412, code: 'version_stale', type: '', title: '', detail: '', requestId: '' };
    const who = { changedBy: 'Nora', changedAt: '2026-11-23T10:00:00Z' };
    return Response.json({ ...problem, errors: [], current: theirs, ...who }, { status: 412 });
  });
  const client = new QueryClient();
  client.setQueryData(sessionQuery.queryKey, { clinic: { timeZone: 'UTC' } } as Session);
  function Sheet() {
    const [draft, setDraft] = useState<OutcomeDraft | null>({
      version: 1,
      percent: '80',
      restored: 'not_recorded',
    });
    return <OutcomeForm block={block as unknown as Block} draft={draft} onDraft={setDraft} series={series} />;
  }
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <Sheet />
      </QueryClientProvider>
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
  return sent;
}

const typed = () => screen.getByRole<HTMLInputElement>('textbox').value;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('When somebody else was first, then both versions stand side by side and saving waits for a choice', async () => {
  const sent = showTyped();
  await screen.findByText('Nora changed this on 23-Nov-2026, 10:00');
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['Field', 'Yours', 'Stored now'],
    ['L4-L5 left: Relief in the patient’s own words, %', '80', '60'],
    ['L4-L5 left: Could do the usual movement', 'Not recorded', 'Yes'],
  ]);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save, L4-L5 left' }).disabled).toBe(true);
  expect(typed()).toBe('80');
  expect(sent).toEqual(['"1"']);
});

it('When mine is kept, then it is saved on top of theirs', async () => {
  const sent = showTyped();
  await screen.findByText(/Nora changed this/);
  press('Save mine all the same');
  await screen.findByText('Saved');
  expect(sent).toEqual(['"1"', '"2"']);
});

it('When theirs is taken, then mine goes and nothing more is sent', async () => {
  const sent = showTyped();
  await screen.findByText(/Nora changed this/);
  press('Take what is stored');
  expect(screen.queryByText(/Nora changed this/)).toBeNull();
  expect(typed()).toBe('');
  expect(sent).toEqual(['"1"']);
});
