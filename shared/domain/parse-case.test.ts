import { describe, expect, test } from 'vitest';
import { inBlock, inSeries, invalidCases, withReadings } from './golden/invalid-cases.ts';
import { answerTo, issuesOf } from './golden/judged.ts';
import { sampleBlock, sampleCase, samplePolicy, sampleSeries } from './golden/sample-case.ts';
import { issueCodes } from './issue.ts';

describe('R1.case: a case is refused whole', () => {
  test.each(invalidCases)('%s', (_title, raw, expected) => {
    const issues = issuesOf(raw);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
    expect(issues[0]?.message).toMatch(/^.{20,}\.$/);
  });

  test('every problem is named, not only the first', () => {
    const raw = sampleCase([
      sampleBlock([sampleSeries({}, { baseline: 'x', readings: [{ minutes: -1, score: 12, extra: 1 }] })], {
        agent: 5,
      }),
      7,
    ]);
    expect(issuesOf(raw).map(({ path }) => path)).toEqual([
      'blocks[0].agent',
      'blocks[0].series[0].baseline',
      'blocks[0].series[0].readings[0].extra',
      'blocks[0].series[0].readings[0].minutes',
      'blocks[0].series[0].readings[0].score',
      'blocks[1]',
    ]);
  });

  test('a minute is met again wherever it stands, each time it does', () => {
    const minutes = [30, 60, 60, 15, 90, 30, 15, 120, 90];
    const raw = withReadings(...minutes.map((minute) => ({ minutes: minute, score: 1 })));
    expect(issuesOf(raw).map(({ code, path }) => `${code} ${path}`)).toEqual(
      [2, 5, 6, 8].map((place) => `duplicate_reading blocks[0].series[0].readings[${place}].minutes`),
    );
  });

  test('messages never repeat long or deep input', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    const raw = inBlock({ id: deep, agent: 'x'.repeat(100_000), performedAt: { deep } });
    const issues = issuesOf(raw);
    expect(issues).toHaveLength(3);
    expect(issues.every(({ message }) => message.length < 300)).toBe(true);
  });

  test('a problem of the policy stands beside those of the case', () => {
    const raw = { ...inBlock({ steroid: 1 }), policy: samplePolicy({ relief: { minPercent: 105 } }) };
    expect(issuesOf(raw).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'wrong_type blocks[0].steroid',
      'out_of_range policy.rules.relief.minPercent',
    ]);
  });

  test('each code stands once', () => {
    expect(new Set(issueCodes).size).toBe(issueCodes.length);
  });
});

describe('R1.case: what may be left out, empty or null', () => {
  test.each([
    ['no blocks at all', sampleCase([])],
    ['no series', sampleCase([sampleBlock([])])],
    ['no targets', inBlock({ targets: [] })],
    [
      'a target twice',
      inBlock({
        targets: [
          { nerve: 'L3', side: 'right' },
          { nerve: 'L3', side: 'right' },
        ],
      }),
    ],
    ['agent null', inBlock({ agent: null })],
    ['no readings', withReadings()],
    ['a reading at minute 0', withReadings({ minutes: 0, score: 1 })],
    ['a range with decimals', inSeries({ baseline: '4.5-8' })],
    ['a range with spaces', inSeries({ baseline: '4 - 8' })],
    ['a range of more digits', inSeries({ baseline: '40.25-80.75' })],
    ['a range with a long dash', inSeries({ baseline: '4–8' })],
    [
      'every optional null that has null as its value',
      inSeries({ patientStatedPercent: null, functionRestored: null }),
    ],
    ['no rescue', inBlock({ rescueAnalgesicAtMinutes: null })],
    [
      'two series of one site where one is kept for information',
      sampleCase([sampleBlock([sampleSeries({}), sampleSeries({}, { index: false })])]),
    ],
    [
      'overall beside a side',
      sampleCase([sampleBlock([sampleSeries({}), sampleSeries({}, { site: 'overall' })])]),
    ],
    ['0 as a score', withReadings({ minutes: 30, score: 0 })],
    ['minus zero as a score', withReadings({ minutes: 30, score: -0 })],
  ])('%s', (_title, raw) => {
    expect(answerTo(raw).id).toBeNull();
  });
});
