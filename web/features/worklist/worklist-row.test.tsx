import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { Session } from '#shared/contract/session.ts';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import { sessionQuery } from '../../lib/session.ts';
import { DueTime } from './due-time.tsx';
import { LastScore } from './last-score.tsx';
import { RowLevels } from './row-levels.tsx';

afterEach(cleanup);

const now = '2026-11-23T09:27:00Z';
const due = {
  state: 'due_now',
  blockId: 'b',
  indexPain: 'Low back pain',
  levels: ['L4-L5 left'],
  dueAt: '2026-11-23T09:30:00Z',
  dueMinutes: 30,
  scoresRecorded: 4,
  scoresExpected: 22,
  lastScore: null,
  statuses: ['Criteria not met under policy Clinic default version 1'],
  since: '2026-11-18T09:00:00Z',
} as unknown as WorklistRow;

function textOf(part: ReactNode): string {
  const queries = new QueryClient();
  queries.setQueryData(sessionQuery.queryKey, { clinic: { timeZone: 'UTC' } } as Session);
  const { container } = render(<QueryClientProvider client={queries}>{part}</QueryClientProvider>);
  return container.textContent ?? '';
}

it('When scores are still expected, then no level reads as judged', () => {
  expect(textOf(<RowLevels row={due} />)).toBe('Low back painL4-L5 left');
  const complete: WorklistRow = { ...due, state: 'awaiting_review', dueAt: null };
  expect(textOf(<RowLevels row={complete} />)).toContain('Criteria not met');
});

it('When it waits for a score, then it says when, and whether it is due', () => {
  const at = (row: Partial<WorklistRow>) => textOf(<DueTime now={now} row={{ ...due, ...row }} />);
  expect(at({})).toBe('09:30+30 mindue in 3 min');
  expect(at({ dueAt: now })).toContain('due now');
  expect(at({ dueAt: '2026-11-23T09:20:00Z' })).toContain('7 min overdue');
  expect(at({ state: 'incomplete', dueAt: '2026-11-23T10:30:00Z', dueMinutes: 60 })).toBe(
    'next at10:30+1 hin 1 h 3 min',
  );
});

it('When it waits for something else, then it says for what, and since when', () => {
  const of = (row: Partial<WorklistRow>) =>
    textOf(<DueTime now={now} row={{ ...due, state: 'incomplete', dueAt: null, ...row }} />);
  expect(of({})).toBe('18 scores missingsince 18-Nov-2026');
  expect(of({ scoresRecorded: 21 })).toContain('1 score missing');
  expect(of({ blockId: null, scoresExpected: 0 })).toBe('No block yet');
  expect(of({ state: 'signed' })).toBe('');
});

it('When a last score stands beside a result, then it says when after the block it was felt', () => {
  const lastScore = {
    score: 72,
    scale: 'vas100',
    site: 'level',
    joint: 'L4-L5',
    side: 'left',
    minutesAfterBlock: 480,
    observedAt: '2026-11-20T09:00:00Z',
  } as const;
  expect(textOf(<LastScore now={now} row={{ ...due, lastScore }} />)).toBe(
    'Last score 72 mmat +8 h · 3 d agoL4-L5 left',
  );
});
