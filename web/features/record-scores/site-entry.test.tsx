import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Reading } from '#shared/contract/readings.ts';
import type { Session } from '#shared/contract/session.ts';
import { sessionQuery } from '../../lib/session.ts';
import type { PendingEntry } from './entry-store.ts';
import type { SheetEntry } from './sheet-rows.ts';
import { type EntryActions, SiteEntry } from './site-entry.tsx';

afterEach(cleanup);

const stored = {
  id: 'r',
  phase: 'post_block',
  minutesAfterBlock: 30,
  kind: 'score',
  score: 7,
  rangeLow: null,
  rangeHigh: null,
  activity: null,
  reason: '',
  observedAt: '2026-11-23T09:35:00Z',
  recordedAt: '2026-11-23T09:35:02Z',
  isLateEntry: false,
  source: 'nurse',
  authorName: 'Nora',
  supersedesId: null,
  isCurrent: true,
  isUndecided: false,
} satisfies Reading;

function entryWith(reading: Reading | null, undecided: readonly Reading[] = []): SheetEntry {
  const series = { id: 's', site: 'level', joint: 'L4-L5', side: 'left', scale: 'nrs11', isIndexPain: true };
  return { series, reading, undecided, replaced: [] } as unknown as SheetEntry;
}

function pendingAt(step: PendingEntry['step'], code = 'unreachable'): PendingEntry {
  const request = { entry: { kind: 'score', score: 3 } } as PendingEntry['request'];
  return {
    blockId: 'b',
    seriesId: 's',
    authorId: 'nora',
    request,
    step,
    problem: { message: 'No connection', code, isFinal: false },
    attempts: 1,
  };
}

function show(entry: SheetEntry, pending?: PendingEntry, isUndone = false) {
  const queries = new QueryClient();
  queries.setQueryData(sessionQuery.queryKey, { clinic: { timeZone: 'UTC' } } as Session);
  const actions = new Proxy({} as EntryActions, { get: () => vi.fn() });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <SiteEntry
          entry={entry}
          time="+30 min"
          isBaseline={false}
          isDisabled={false}
          pending={pending}
          isUndone={isUndone}
          canUndo
          actions={actions}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('When a score is on its way, then it says Saving and nowhere saved', () => {
  show(entryWith(null), pendingAt('saving'));
  expect(screen.getByText('Saving')).toBeTruthy();
  expect(screen.queryByText(/saved/)).toBeNull();
});

it('When a score was not stored, then it says NOT SAVED out loud and offers a retry', () => {
  show(entryWith(null), pendingAt('failed'));
  expect(screen.getByRole('alert').textContent).toContain('NOT SAVED');
  expect(screen.getByRole('button', { name: 'Retry' })).toBeTruthy();
  expect(screen.queryByText(/· saved/)).toBeNull();
});

it('When the server has answered, then the value, the time and saved stand there with Undo', () => {
  show(entryWith(stored));
  expect(screen.getByText('7 · 09:35 · saved')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
});

it('When two people entered a score, then both are in sight, which one counts is asked, and none more', () => {
  const other = { ...stored, id: 'other', score: 3, authorName: 'Otto', recordedAt: '2026-11-23T09:36:00Z' };
  show(entryWith(null, [stored, other]));
  const notice = screen.getByRole('alert').textContent;
  expect(notice).toContain('Two entries for this time');
  expect(notice).toContain('7 · Nora, entered 09:35, felt 09:35');
  expect(notice).toContain('3 · Otto, entered 09:36, felt 09:35');
  expect(screen.getByRole('button', { name: 'Which counts? L4-L5 left' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Not done' })).toBeNull();
});

it('When no score was taken, then the line says Not done and why, and no time at which it was felt', () => {
  const late = { recordedAt: '2026-11-23T11:00:00Z', isLateEntry: true };
  show(entryWith({ ...stored, ...late, kind: 'not_done', score: null, reason: 'Asleep' }));
  const line = screen.getByText('Not done').closest('[data-step]');
  expect(line?.getAttribute('data-step')).toBe('not_done');
  expect(line?.textContent).toContain('Asleep · saved');
  expect(line?.textContent).toContain('entered at 11:00');
  expect(line?.textContent).not.toContain('felt at');
});

it('When a score was undone, then its question comes into sight with the focus beside it, on no number', () => {
  const scrolled = vi.fn();
  Element.prototype.scrollIntoView = scrolled;
  show(entryWith(null), undefined, true);
  expect(scrolled).toHaveBeenCalledWith({ block: 'nearest' });
  expect(document.activeElement?.querySelector('[role="group"]')).toBeTruthy();
});
