import { expect, it } from 'vitest';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import { rowLeadsTo, waitsFor } from './waits-for.ts';

const row = (changes: Partial<WorklistRow>): WorklistRow => ({
  episodeId: 'e',
  blockId: 'b',
  state: 'incomplete',
  patientName: 'Doe, Jane',
  identifier: '1',
  indexPain: 'Low back pain',
  levels: ['L4-L5 left'],
  dueAt: null,
  dueMinutes: null,
  scoresRecorded: 9,
  scoresExpected: 11,
  lastScore: null,
  statuses: ['Cannot be judged'],
  since: '2026-11-18T09:00:00Z',
  ...changes,
});

const due = row({ state: 'due_now', dueAt: '2026-11-23T09:30:00Z', dueMinutes: 30 });
const later = row({ dueAt: '2026-11-23T12:00:00Z', dueMinutes: 180 });
const missed = row({});
const blockless = row({ blockId: null, scoresRecorded: 0, scoresExpected: 0, levels: [], statuses: [] });
const siteless = row({ scoresRecorded: 0, scoresExpected: 0 });
const complete = row({ state: 'awaiting_review', scoresRecorded: 11 });

it('tells apart what an incomplete episode waits for', () => {
  expect([due, later, missed, blockless, siteless, complete].map(waitsFor)).toEqual([
    'score',
    'score',
    'missed',
    'block',
    'site',
    null,
  ]);
});

it('leads who enters scores to the sheet where scores are missing, who signs to episode and review', () => {
  const of = (maySign: boolean) =>
    [due, later, missed, blockless, siteless, complete].map((each) => rowLeadsTo(each, maySign));
  expect(of(false)).toEqual(['scores', 'scores', 'scores', 'episode', 'episode', 'episode']);
  expect(of(true)).toEqual(['scores', 'episode', 'episode', 'episode', 'episode', 'review']);
});
