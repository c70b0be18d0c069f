import { describe, expect, test } from 'vitest';
import { parseDay } from './calendar-day.ts';
import { coverageOf } from './coverage.ts';
import { answerTo } from './golden/judged.ts';
import { sampleBlock, sampleCase, samplePolicy } from './golden/sample-case.ts';
import type { PolicyRules } from './policy.ts';
import { previewAdvisories, previewInterval } from './session-preview.ts';
import type { Joint, Side } from './vocabulary.ts';

const session = (day: string, joints: readonly Joint[], side: Side = 'right') => ({
  day: parseDay(day) ?? 0,
  coverage: coverageOf(
    joints.map((joint) => ({ joint, side })),
    'medial_branch_block',
  ),
});
const rulesOf = (changes = {}) => samplePolicy(changes).rules as unknown as PolicyRules;

describe('R6.preview, advisories', () => {
  const days = ['2025-01-10', '2025-06-01', '2025-09-01', '2025-12-01', '2026-01-09'];

  test('they are those that the engine gives once it is recorded', () => {
    const rules = rulesOf({
      limits: { diagnosticSessionsPerRegion12Months: 2, maxJointLevelsPerSession: 1 },
    });
    const targets = ['L3-L4', 'L4-L5'] as const;
    const policy = samplePolicy({
      limits: { diagnosticSessionsPerRegion12Months: 2, maxJointLevelsPerSession: 1 },
    });
    const recorded = answerTo(
      sampleCase(
        days.map((performedAt, index) =>
          sampleBlock([], {
            id: `b${index}`,
            performedAt,
            targets: targets.map((joint) => ({ joint, side: 'right' })),
          }),
        ),
        { policy },
      ),
    ).blocks.map(({ advisories }) => advisories);
    const all = days.map((day) => session(day, targets));
    for (const [place, one] of all.entries()) {
      const others = all.filter((other) => other !== one);
      expect(previewAdvisories(one, others, rules)).toEqual(recorded[place]);
    }
  });

  test('a session of a day in the past is counted where it lies', () => {
    const rules = rulesOf({ limits: { diagnosticSessionsPerRegion12Months: 1 } });
    const later = session('2026-02-01', ['L4-L5']);
    expect(previewAdvisories(session('2026-01-01', ['L4-L5']), [later], rules)).toEqual([]);
    expect(previewAdvisories(session('2026-03-01', ['L4-L5']), [later], rules)).toMatchObject([
      { code: 'diagnostic_sessions_exceeded', count: 2, limit: 1 },
    ]);
  });
});

describe('R6.preview, days between two blocks', () => {
  const rule = { required: 2, minIntervalDays: 14, maxIntervalDays: 90 } as const;
  const second = session('2026-03-15', ['L4-L5']);
  const since = (day: string, ...rest: Parameters<typeof session>[1][]) =>
    previewInterval(second, [session(day, rest[0] ?? ['L4-L5', 'L5-S1'])], rule);

  test('14 days are enough, 13 are not; 91 are too many', () => {
    expect(since('2026-03-01')).toBeNull();
    expect(since('2026-03-02')).toEqual({ code: 'too_soon', days: 13, limit: 14 });
    expect(since('2025-12-14')).toEqual({ code: 'too_late', days: 91, limit: 90 });
    expect(previewInterval(second, [second], { ...rule, minIntervalDays: 0 })).toEqual({
      code: 'too_soon',
      days: 0,
      limit: 1,
    });
  });

  test('only a block of the same level and side is compared, only an earlier one, and only where two are asked for', () => {
    expect(since('2026-03-10', ['L5-S1'])).toBeNull();
    expect(previewInterval(second, [session('2026-03-10', ['L4-L5'], 'left')], rule)).toBeNull();
    expect(since('2026-03-20')).toBeNull();
    expect(previewInterval(second, [session('2026-03-10', ['L4-L5'])], { ...rule, required: 1 })).toBeNull();
    expect(
      previewInterval(second, [session('2020-01-01', ['L4-L5'])], { ...rule, maxIntervalDays: null }),
    ).toBeNull();
  });
});
