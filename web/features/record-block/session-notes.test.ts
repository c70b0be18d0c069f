import { describe, expect, it } from 'vitest';
import type { BlockPreparation, PreparationPolicy } from '#shared/contract/block-preparation.ts';
import { comparativeNote, notesOf, pickedBlock, sessionsOf } from './session-notes.ts';

const policy = (changes: { blocks?: object; limits?: object; regions?: string[] } = {}): PreparationPolicy =>
  ({
    policyId: 'p',
    version: 1,
    shortName: 'Policy P',
    isOwn: true,
    imaging: null,
    requiredMinutes: null,
    rules: {
      regions: changes.regions ?? ['lumbar'],
      limits: {
        maxJointLevelsPerSession: 2,
        maxRegionsPerSession: 1,
        diagnosticSessionsPerRegion12Months: 2,
        rfaSessionsPerRegion12Months: null,
        minMonthsBetweenRfa: null,
        ...changes.limits,
      },
      blocks: {
        required: 2,
        minIntervalDays: 14,
        maxIntervalDays: null,
        procedures: ['medial_branch_block'],
        differentAgentClasses: false,
        ...changes.blocks,
      },
    },
  }) as PreparationPolicy;

const sessionOn = (performedAt: string): BlockPreparation['sessions'][number] => ({
  blockId: 'b',
  episodeId: 'e',
  performedAt,
  procedure: 'medial_branch_block',
  targets: [
    { kind: 'nerve', name: 'L3', side: 'right' },
    { kind: 'nerve', name: 'L4', side: 'right' },
  ],
});
const picked = (day: string) =>
  pickedBlock(
    (['L2', 'L3', 'L4', 'L5-DR'] as const).map((nerve) => ({ nerve, side: 'right' })),
    'medial_branch_block',
    day,
  );

describe('what the policies’ limits say before a block is recorded', () => {
  it('When nothing is covered yet, then nothing is previewed', () => {
    const nerve = { nerve: 'L3', side: 'right' } as const;
    expect(pickedBlock([nerve], 'medial_branch_block', '2026-11-23')).toBeNull();
    expect(pickedBlock([nerve], null, '2026-11-23')).toBeNull();
  });

  it('When levels, sessions and days pass a limit, then each is said with its count', () => {
    const others = sessionsOf({
      sessions: [sessionOn('2026-03-01T09:00:00-08:00'), sessionOn('2026-11-14T23:30:00-08:00')],
      policies: [],
    });
    const block = picked('2026-11-23T10:00:00-08:00');
    expect(block && notesOf(policy(), block, others)).toEqual([
      'More joint levels in one session than the policy lists: 3, limit 2',
      'More diagnostic sessions in 12 months than the policy lists, lumbar: 3, limit 2',
      '9 days after the last block of this level; the policy compares blocks at least 14 days apart',
    ]);
    const silent = policy({
      limits: { maxJointLevelsPerSession: null, diagnosticSessionsPerRegion12Months: null },
    });
    expect(block && notesOf(silent, block, [])).toEqual([]);
  });

  it('When the policy does not list the region or count the procedure, then that is said and no interval', () => {
    const block = picked('2026-11-23');
    const other = policy({
      regions: ['cervical'],
      limits: { maxJointLevelsPerSession: null },
      blocks: { procedures: ['intra_articular_injection'] },
    });
    const others = sessionsOf({ sessions: [sessionOn('2026-11-20T09:00:00Z')], policies: [] });
    expect(block && notesOf(other, block, others)).toEqual([
      'The policy does not list this region, lumbar',
      'A block of a procedure the policy does not count',
    ]);
  });
});

describe('a comparative design', () => {
  const comparing = policy({ blocks: { differentAgentClasses: true } });
  const before = { agent: 'bupivacaine', day: '12-Nov-2026' } as const;

  it('When the policy asks for it, then the agent is measured against the one before', () => {
    expect(comparativeNote(comparing, before, null)?.tone).toBe('grey');
    expect(comparativeNote(comparing, before, 'ropivacaine')).toMatchObject({ tone: 'amber' });
    expect(comparativeNote(comparing, before, 'lidocaine')).toEqual({
      tone: 'blue',
      sentence:
        'Comparative design, as Policy P asks: short-acting after long-acting (bupivacaine, 12-Nov-2026).',
    });
  });

  it('When it does not, or nothing is known of a block before, then nothing is said', () => {
    expect(comparativeNote(policy(), before, 'lidocaine')).toBeNull();
    expect(comparativeNote(comparing, undefined, 'lidocaine')).toBeNull();
    expect(comparativeNote(comparing, { ...before, agent: null }, 'lidocaine')).toBeNull();
  });
});
