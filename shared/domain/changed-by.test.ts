import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from './answer.ts';
import { calculate } from './calculate.ts';
import { answerTo, judgedLevel } from './golden/judged.ts';
import { badScores, goodScores, longScores, sampleBlock, sampleSeries } from './golden/sample-case.ts';
import { generateCase, seededRandom } from './oracle/generate-case.ts';

interface RawSeries {
  readonly site: unknown;
  readonly index?: boolean;
  readonly scale: string;
  readonly baseline: number | string | null;
  readonly readings: readonly {
    readonly minutes: number;
    readonly score: number | null;
    readonly scale?: string;
  }[];
}
interface RawCase {
  readonly blocks: readonly { readonly id: string; readonly series: readonly RawSeries[] }[];
}

/** The case with one score replaced, so that a listed change can be tried for real. */
function moved(raw: RawCase, change: Change): RawCase {
  const replace = (series: RawSeries): RawSeries => {
    if (JSON.stringify(series.site) !== JSON.stringify(change.site) || series.index === false) return series;
    if (change.at === 'baseline') return { ...series, baseline: change.to };
    const readings = series.readings.map((one) =>
      one.minutes === change.at ? { ...one, score: change.to } : one,
    );
    return { ...series, readings };
  };
  const blocks = raw.blocks.map((block) =>
    block.id === change.blockId ? { ...block, series: block.series.map(replace) } : block,
  );
  return { ...raw, blocks };
}

const cases = process.env.FEW_CASES ? 60 : 150;
const one = { blocks: { required: 1 } };
const changesOf = (scores: Record<number, number>, series = {}, rules = {}) =>
  judgedLevel([sampleBlock([sampleSeries(scores, series)])], { ...one, ...rules }).changedBy.map(
    ({ at, to, status }) => `${at} to ${to}: ${status}`,
  );

describe('R5.changed-by', () => {
  test('every listed change is true when it is tried', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const raw = generateCase(seededRandom(seed)).raw as unknown as RawCase;
        for (const level of answerTo(raw).levels) {
          for (const change of level.changedBy) {
            const answer = answerTo(moved(raw, change));
            const again = answer.levels.find(
              (other) => other.joint === level.joint && other.side === level.side,
            );
            expect(again?.status).toBe(change.status);
            expect(change.status).not.toBe(level.status);
            tried += 1;
          }
        }
      }),
      { numRuns: cases, seed: 7 },
    );
    expect(tried).toBeGreaterThan(cases / 3);
  });

  test('baseline first, then by minute, down before up, 10 mm on vas100, never off the scale', () => {
    const rules = { duration: { mode: 'none' } };
    expect(changesOf({ 60: 20, 30: 20 }, { scale: 'vas100', baseline: 100 }, rules)).toEqual([
      'baseline to 90: criteria_not_met',
    ]);
    expect(changesOf({ 30: 0.5 }, { scale: 'nrs11_tenths', baseline: 5 }, rules)).toEqual([
      '30 to 1.5: criteria_not_met',
    ]);
    expect(changesOf({ 30: 2 }, { baseline: 10 }, rules)).toEqual([
      'baseline to 9: criteria_not_met',
      '30 to 3: criteria_not_met',
    ]);
  });

  test('a baseline of 1 moved to 0 cannot be interpreted; a range or nothing cannot move', () => {
    const rules = { duration: { mode: 'none' } };
    expect(changesOf({ 30: 0 }, { baseline: 1 }, rules)[0]).toBe('baseline to 0: indeterminate_review');
    expect(changesOf({ 30: 0 }, { baseline: 0 }, rules)).toEqual([
      'baseline to 1: possible_candidate_review',
    ]);
    expect(changesOf({ 30: 0 }, { baseline: '1-2' }, rules)).toEqual([]);
    expect(changesOf({ 30: 0 }, { baseline: null }, rules)).toEqual([]);
  });

  test('scores that are not judged change nothing', () => {
    const series = sampleSeries(goodScores, { index: false });
    const level = judgedLevel([sampleBlock([series, sampleSeries(badScores)])], one);
    expect(level.changedBy).toEqual([]);
    expect(changesOf({ 5: 1, 30: 8 }, {}, { duration: { mode: 'none' } })).toEqual([]);
    expect(changesOf({ 30: 2 }, {}, { relief: { minPercent: null } })).toEqual([]);
  });

  test('a score after a gap never joins the run before it', () => {
    expect(changesOf({ 30: 1, 200: 2 })).toEqual(['30 to 2: criteria_not_met']);
  });

  test('a score moved to the top of the scale', () => {
    const rules = { duration: { mode: 'none' } };
    expect(changesOf({ 30: 2 }, { baseline: 9 }, rules)).toEqual([
      'baseline to 10: possible_candidate_review',
      '30 to 1: possible_candidate_review',
    ]);
  });

  test.each([
    ['both ends seen', goodScores, longScores, ['b2 60 to 2', 'b2 120 to 2', 'b2 180 to 2']],
    [
      'the longer end not seen',
      goodScores,
      { 30: 1, 60: 1, 120: 1, 180: 1 },
      ['b2 30 to 2', 'b2 60 to 2', 'b2 120 to 2', 'b2 180 to 2'],
    ],
    [
      'relief at single scores',
      { 40: 1, 60: 8, 90: 1, 180: 8 },
      { 30: 1, 60: 1, 100: 8 },
      ['b1 40 to 2', 'b2 30 to 2', 'b2 60 to 2'],
    ],
  ])('where concordance is required, how long relief lasted counts: %s', (_what, short, long, expected) => {
    const rules = { blocks: { concordance: 'required' }, duration: { mode: 'none' } };
    const blocks = [
      sampleBlock([sampleSeries(short)]),
      sampleBlock([sampleSeries(long)], { id: 'b2', performedAt: '2026-02-05', agent: 'bupivacaine' }),
    ];
    const { status, changedBy } = judgedLevel(blocks, rules);
    expect(status).toBe('possible_candidate_review');
    expect(changedBy.map(({ blockId, at, to }) => `${blockId} ${at} to ${to}`)).toEqual(expected);
    expect(changedBy.every((change) => change.status === 'indeterminate_review')).toBe(true);
  });

  test.skipIf(process.env.FEW_CASES)('ten thousand blocks are judged in one pass', () => {
    const blocks = Array.from({ length: 10_000 }, (_, index) =>
      sampleBlock([sampleSeries(goodScores, { site: 'overall' })], { id: `b${index}` }),
    );
    const level = judgedLevel(blocks);
    expect(level.status).toBe('interval_violation');
    expect(level.positiveBlocks).toBe(10_000);
  });

  test.skipIf(process.env.FEW_CASES)('a very long diary is judged in one pass', () => {
    const readings = Array.from({ length: 50_000 }, (_, index) => ({ minutes: index + 15, score: 20 }));
    const rules = { readings: { untilMinutes: Number.MAX_SAFE_INTEGER }, duration: { mode: 'none' } };
    const level = judgedLevel(
      [sampleBlock([sampleSeries({}, { scale: 'vas100', baseline: 100, readings })])],
      { ...one, ...rules },
    );
    expect(level.changedBy.map(({ at }) => at)).toEqual(['baseline']);
  });
});

describe('R8.answer', () => {
  test.skipIf(process.env.FEW_CASES)(
    'depends on nothing but the case: asking twice, and after other cases, answers the same',
    () => {
      fc.assert(
        fc.property(fc.integer(), fc.integer(), (seed, other) => {
          const { raw } = generateCase(seededRandom(seed));
          const before = JSON.stringify(raw);
          const first = JSON.stringify(answerTo(raw));
          calculate(generateCase(seededRandom(other)).raw, { policies: new Map() });
          expect(JSON.stringify(answerTo(raw))).toBe(first);
          expect(JSON.stringify(raw)).toBe(before);
        }),
        { numRuns: 100 },
      );
    },
  );
});
