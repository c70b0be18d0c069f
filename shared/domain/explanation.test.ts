import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionIds } from './answer-vocabulary.ts';
import { answerTo, judgedLevel } from './golden/judged.ts';
import { badScores, goodScores, sampleBlock, sampleSeries } from './golden/sample-case.ts';
import { generateCase, seededRandom } from './oracle/generate-case.ts';

const one = { blocks: { required: 1 } };
const rowsOf = (blocks: readonly unknown[], rules = {}, asOf?: string) =>
  judgedLevel(blocks, rules, asOf).criteria.map(({ id, state }) => `${id} ${state}`);

describe('R5.criteria', () => {
  test('every row is met or not required exactly when a physician should review a possible candidate', () => {
    const seen = { possible: 0, other: 0 };
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const level of answerTo(generateCase(seededRandom(seed)).raw).levels) {
          const allFine = level.criteria.every(({ state }) => state === 'met' || state === 'not_required');
          expect(allFine, JSON.stringify({ seed, level })).toBe(level.status === 'possible_candidate_review');
          seen[allFine ? 'possible' : 'other'] += 1;
        }
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(seen.possible).toBeGreaterThan(5);
    expect(seen.other).toBeGreaterThan(50);
  });

  test('rows stand in one order and rest on scores of the case', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const answer = answerTo(generateCase(seededRandom(seed)).raw);
        const blockIds = new Set(answer.blocks.map(({ id }) => id));
        for (const { criteria } of answer.levels) {
          for (const blockId of new Set(criteria.map((row) => row.blockId))) {
            const places = criteria
              .filter((row) => row.blockId === blockId)
              .map(({ id }) => criterionIds.indexOf(id));
            expect(places).toEqual([...places].sort((a, b) => a - b));
            expect(new Set(places).size).toBe(places.length);
          }
          expect(criteria.every((row) => row.blockId === undefined || blockIds.has(row.blockId))).toBe(true);
        }
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  test("the sum is written with this patient's numbers", () => {
    const level = judgedLevel([sampleBlock([sampleSeries({ 30: 1 }, { baseline: 7 })])], one);
    const relief = level.criteria.find(({ id }) => id === 'relief');
    expect(relief).toEqual({
      id: 'relief',
      requirement: 'Relief of 80 % or more, first seen by 120 min',
      observed: '(7 − 1) ÷ 7 = 85.7 % at 30 min; needs 80 % or more',
      state: 'met',
      blockId: 'b1',
      site: { side: 'right' },
      readings: [
        { blockId: 'b1', site: { side: 'right' }, at: 'baseline' },
        { blockId: 'b1', site: { side: 'right' }, at: 30 },
      ],
    });
    expect(level.criteria.find(({ id }) => id === 'duration')?.observed).toBe(
      'At least 30 min, end not seen',
    );
  });

  test('a block that cannot be judged ends at the rule that ended it', () => {
    expect(rowsOf([sampleBlock([sampleSeries(goodScores, { baseline: '4-8' })])], one).slice(0, 4)).toEqual([
      'nerves_covered met',
      'procedure met',
      'baseline cannot_evaluate',
      'number_of_blocks cannot_evaluate',
    ]);
    expect(rowsOf([sampleBlock([sampleSeries({ 30: null })])], one)).toContain(
      'scores_present cannot_evaluate',
    );
    expect(rowsOf([sampleBlock([])], one)).toContain('scores_present cannot_evaluate');
    expect(rowsOf([sampleBlock([], { agent: 'saline' })], one)).toContain('procedure not_met');
    expect(rowsOf([sampleBlock([], { wrongTarget: true })], one)).toContain('nerves_covered cannot_evaluate');
  });

  test('two rows where a pair is judged, with days and agents', () => {
    const blocks = ['2026-01-05', '2026-01-18'].map((performedAt, index) =>
      sampleBlock([sampleSeries(goodScores)], { id: `b${index + 1}`, performedAt }),
    );
    const { criteria } = judgedLevel(blocks);
    expect(criteria.filter(({ id }) => id === 'relief').map(({ blockId }) => blockId)).toEqual(['b1', 'b2']);
    expect(criteria.find(({ id }) => id === 'interval')).toMatchObject({
      requirement: '14 days or more apart',
      observed: '13 days, 2026-01-05 to 2026-01-18',
      state: 'not_met',
    });
  });

  test('a confounder is told apart from relief that was not there', () => {
    expect(rowsOf([sampleBlock([sampleSeries(badScores)], { vascularUptake: 'uncorrected' })], one)).toEqual(
      expect.arrayContaining(['relief not_met', 'confounders cannot_evaluate']),
    );
    const flagged = rowsOf([sampleBlock([sampleSeries(goodScores)], { steroid: true })], one);
    expect(flagged).toContain('confounders not_required');
  });

  test('a block too old says how old', () => {
    const rules = { blocks: { required: 1, maxAgeDays: 30 } };
    const level = judgedLevel([sampleBlock([sampleSeries(goodScores)])], rules, '2026-03-01');
    expect(level.criteria.at(-1)).toMatchObject({
      id: 'recency',
      requirement: 'Last block 30 days ago or less',
      observed: '55 days before 2026-03-01',
      state: 'not_met',
    });
  });
});
