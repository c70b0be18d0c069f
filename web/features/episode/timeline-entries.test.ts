import { describe, expect, it } from 'vitest';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { timelineEntries } from './timeline-entries.ts';

const level = { joint: 'L4-L5', side: 'right' };

function block(id: string, performedAt: string, readings: object[], more: object = {}) {
  return {
    id,
    performedAt,
    procedure: 'medial_branch_block',
    agent: 'lidocaine',
    jointsCovered: [level],
    sedation: 'none',
    opioid: false,
    steroid: false,
    wrongTarget: false,
    vascularUptake: 'none',
    rescueAnalgesicAtMinutes: null,
    complications: [],
    series: [{ readings }],
    ...more,
  };
}

const reading = (observedAt: string, more: object = {}) => ({
  observedAt,
  isCurrent: true,
  isLateEntry: false,
  isUndecided: false,
  kind: 'score',
  source: 'nurse',
  ...more,
});

const detail = {
  episode: { createdAt: '2026-01-01T08:00:00Z' },
  blocks: [
    block('b1', '2026-01-05T23:30:00-08:00', [
      reading('2026-01-06T07:45:00Z'),
      reading('2026-01-06T08:30:00Z', { kind: 'not_done' }),
      reading('2026-01-06T09:30:00Z', { source: 'patient', isLateEntry: true }),
      reading('2026-01-09T09:30:00Z', { isCurrent: false }),
    ]),
    block('b2', '2026-01-19T10:00:00-08:00', [], { opioid: true, complications: ['vasovagal'] }),
  ],
  reviews: [
    {
      id: 'r',
      signedAt: '2026-01-20T18:00:00Z',
      signedName: 'Dr. Paul Demo',
      decision: 'second_block',
      agreesWithResult: true,
      addendumToId: null,
      changedSinceSigned: true,
    },
  ],
} as unknown as EpisodeDetail;

describe('timelineEntries', () => {
  const entries = timelineEntries(detail, 'America/Los_Angeles');

  it('When things happened, then they stand in order, each with its day', () => {
    expect(entries.map(({ kind, when }) => [kind, when])).toEqual([
      ['opened', '01-Jan-2026, 00:00'],
      ['block', '05-Jan-2026, 23:30'],
      ['scores', '05-Jan-2026, 23:45 to 06-Jan-2026, 01:30'],
      ['block', '19-Jan-2026, 10:00'],
      ['review', '20-Jan-2026, 10:00'],
    ]);
  });

  it('When scores are summed up, then only current ones count, and a time not done is no score', () => {
    expect(entries[2]?.details).toEqual([
      '2 scores',
      '1 not done',
      '1 entered late',
      'entered by a nurse',
      'patient’s diary',
    ]);
  });

  it('When a block came after another, then the days between are those as written; what to weigh stands with it', () => {
    expect(entries[3]?.details).toEqual(['L4-L5 right', '14 days after block 1']);
    expect(entries[3]?.notes[0]).toMatch(/^To weigh: opioid given, /);
  });

  it('When the record changed after a signature, then the timeline says so', () => {
    expect(entries.at(-1)?.notes).toEqual(['Changed since signed']);
  });
});
