import { describe, expect, test } from 'vitest';
import { answerTo, judgedLevel } from './golden/judged.ts';
import {
  badScores,
  goodScores,
  sampleBlock,
  sampleCase,
  samplePolicy,
  sampleSeries,
} from './golden/sample-case.ts';

const good = sampleSeries(goodScores);
const bad = sampleSeries(badScores);
const block = (id: string, performedAt: string, series: unknown, changes = {}) =>
  sampleBlock([series], { id, performedAt, ...changes });
const oneBlock = { blocks: { required: 1 } };

describe('R5.used and R5.set-aside', () => {
  const status = (changes: Record<string, unknown>, series: unknown[] = [good]) => {
    const level = judgedLevel([sampleBlock(series, changes)], oneBlock);
    return [level.status, ...level.flags];
  };

  test.each([
    [{ procedure: 'intra_articular_injection' }, 'procedure_not_counted'],
    [{ procedure: 'intra_articular_injection', wrongTarget: true, agent: 'saline' }, 'procedure_not_counted'],
    [{ wrongTarget: true, agent: 'saline' }, 'wrong_target_block'],
    [{ agent: 'saline' }, 'placebo_block'],
  ])('%j is set aside: %s', (changes, flag) => {
    expect(status(changes)).toEqual(['no_qualifying_block', flag]);
    expect(status(changes, [])).toEqual(['no_qualifying_block', flag]);
  });

  test('a block set aside leaves the others their say', () => {
    const level = judgedLevel(
      [block('b1', '2026-01-05', good), block('b2', '2026-02-05', good, { agent: 'saline' })],
      oneBlock,
    );
    expect(level).toMatchObject({
      status: 'possible_candidate_review',
      flags: ['placebo_block'],
      positiveBlocks: 1,
    });
  });

  test('only index series speak, the most specific one, usable or not', () => {
    const own = { site: { joint: 'L4-L5', side: 'right' } };
    expect(status({}, [{ ...good, index: false }])).toEqual(['no_qualifying_block', 'no_scores_for_level']);
    expect(status({}, [sampleSeries(goodScores, { site: 'overall' }), bad])).toEqual(['criteria_not_met']);
    expect(status({}, [good, sampleSeries(badScores, own)])).toEqual(['criteria_not_met']);
    expect(status({}, [good, sampleSeries({ 30: null }, own)])).toEqual(['indeterminate_review']);
    expect(status({}, [good, sampleSeries(badScores, { ...own, index: false })])).toEqual([
      'possible_candidate_review',
    ]);
    expect(status({}, [sampleSeries(goodScores, { site: { side: 'left' } })])).toEqual([
      'no_qualifying_block',
      'no_scores_for_level',
    ]);
  });

  test('a series for a level not covered is answered and counts for the block only', () => {
    const elsewhere = sampleSeries(badScores, { site: { joint: 'L1-L2', side: 'left' } });
    const answer = answerTo(sampleCase([sampleBlock([good, elsewhere])], { policy: samplePolicy(oneBlock) }));
    expect(answer.blocks[0]?.response).toBe('mixed');
    expect(answer.levels).toHaveLength(1);
    expect(answer.levels[0]?.status).toBe('possible_candidate_review');
  });

  test('scores shared between sides or levels are flagged where they are used', () => {
    const two = (side: string) => ['L4-L5', 'L5-S1'].map((joint) => ({ joint, side }));
    const flags = (targets: unknown[], site: unknown) =>
      judgedLevel([sampleBlock([sampleSeries(goodScores, { site })], { targets })], oneBlock).flags;
    const right = { side: 'right' };
    const bothSides = [
      { joint: 'L4-L5', side: 'left' },
      { joint: 'L4-L5', side: 'right' },
    ];
    expect(flags(two('right'), right)).toEqual(['levels_scored_together']);
    expect(flags(two('right'), 'overall')).toEqual(['levels_scored_together']);
    expect(flags(bothSides, 'overall')).toEqual(['sides_scored_together']);
    expect(flags([...two('right'), ...two('left')], 'overall')).toEqual([
      'sides_scored_together',
      'levels_scored_together',
    ]);
    expect(flags(two('right'), { joint: 'L4-L5', side: 'right' })).toEqual([]);
    expect(flags([...two('left'), { joint: 'L5-S1', side: 'right' }], { side: 'left' })).toEqual([
      'levels_scored_together',
    ]);
  });
});
