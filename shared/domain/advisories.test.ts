import { describe, expect, test } from 'vitest';
import { answerTo } from './golden/judged.ts';
import { sampleBlock, sampleCase, samplePolicy } from './golden/sample-case.ts';

const session = (id: string, performedAt: string, joints: readonly string[], changes = {}) =>
  sampleBlock([], {
    id,
    performedAt,
    targets: joints.map((joint) => ({ joint, side: 'right' })),
    ...changes,
  });

const advisoriesOf = (blocks: readonly unknown[], policy = samplePolicy()) =>
  answerTo(sampleCase(blocks, { policy })).blocks.map((block) => block.advisories);

describe('R6.levels, R6.regions', () => {
  test('distinct joints and regions of one session, in order', () => {
    const policy = samplePolicy({ limits: { diagnosticSessionsPerRegion12Months: 0 } });
    const narrow = { ...policy, rules: { ...policy.rules, regions: ['lumbar'] } };
    expect(advisoriesOf([session('b1', '2026-01-05', ['C2-C3', 'T5-T6', 'L4-L5'])], narrow)).toEqual([
      [
        { code: 'levels_per_session_exceeded', count: 3, limit: 2 },
        { code: 'regions_per_session_exceeded', count: 3, limit: 1 },
        { code: 'region_not_covered', region: 'cervical' },
        { code: 'diagnostic_sessions_exceeded', region: 'cervical', count: 1, limit: 0 },
        { code: 'region_not_covered', region: 'thoracic' },
        { code: 'diagnostic_sessions_exceeded', region: 'thoracic', count: 1, limit: 0 },
        { code: 'diagnostic_sessions_exceeded', region: 'lumbar', count: 1, limit: 0 },
      ],
    ]);
  });

  test('both sides of a joint are one level, and no limit is no advisory', () => {
    const targets = ['left', 'right'].flatMap((side) => ['L4-L5', 'L5-S1'].map((joint) => ({ joint, side })));
    expect(advisoriesOf([sampleBlock([], { targets })])).toEqual([[]]);
    const unlimited = samplePolicy({
      limits: {
        maxJointLevelsPerSession: null,
        maxRegionsPerSession: null,
        diagnosticSessionsPerRegion12Months: null,
      },
    });
    expect(advisoriesOf([session('b1', '2026-01-05', ['C2-C3', 'T5-T6', 'L4-L5'])], unlimited)).toEqual([[]]);
  });
});

describe('R6.sessions', () => {
  const policy = samplePolicy({ limits: { diagnosticSessionsPerRegion12Months: 1 } });
  const counts = (...days: string[]) =>
    advisoriesOf(
      days.map((day, index) => session(`b${index}`, day, ['L4-L5'])),
      policy,
    ).map((advisories) => advisories[0]?.count ?? null);

  test('a session counts up to the day before its anniversary', () => {
    expect(counts('2025-01-10', '2026-01-09')).toEqual([null, 2]);
    expect(counts('2025-01-10', '2026-01-10')).toEqual([null, null]);
    expect(counts('2024-02-29', '2025-02-28')).toEqual([null, 2]);
    expect(counts('2024-02-29', '2025-03-01')).toEqual([null, null]);
    expect(counts('2026-01-05', '2026-01-05', '2026-01-05')).toEqual([null, 2, 3]);
  });

  test('each region counts for itself; every procedure and agent counts', () => {
    const blocks = [
      session('b1', '2026-01-05', ['C2-C3'], { procedure: 'intra_articular_injection', agent: 'saline' }),
      session('b2', '2026-02-05', ['L4-L5'], { wrongTarget: true }),
      session('b3', '2026-03-05', ['C2-C3']),
    ];
    expect(advisoriesOf(blocks, policy)).toEqual([
      [],
      [],
      [{ code: 'diagnostic_sessions_exceeded', region: 'cervical', count: 2, limit: 1 }],
    ]);
  });
});
