import { describe, expect, test } from 'vitest';
import { answerTo, judgedLevel } from './golden/judged.ts';
import { badScores, goodScores, sampleBlock, sampleCase, sampleSeries } from './golden/sample-case.ts';

const good = sampleSeries(goodScores);
const bad = sampleSeries(badScores);
const open = sampleSeries({ 30: null });
const block = (id: string, performedAt: string, series: unknown, changes = {}) =>
  sampleBlock([series], { id, performedAt, ...changes });
const oneBlock = { blocks: { required: 1 } };

describe('R5.status', () => {
  test('an open block after the last informative one is resolved first, an earlier one is not', () => {
    expect(
      judgedLevel([block('b1', '2026-01-05', good), block('b2', '2026-02-05', open)], oneBlock),
    ).toMatchObject({
      status: 'indeterminate_review',
      nextStep: { code: 'resolve_block', blockId: 'b2' },
    });
    expect(
      judgedLevel([block('b1', '2026-01-05', open), block('b2', '2026-02-05', good)], oneBlock).status,
    ).toBe('possible_candidate_review');
  });

  test('blocks are judged by the day written, then in the order of the case', () => {
    const later = [
      block('b2', '2026-01-06T00:30:00+14:00', bad),
      block('b1', '2026-01-05T23:30:00-11:00', good),
    ];
    expect(judgedLevel(later, oneBlock).status).toBe('criteria_not_met');
    const sameDay = [block('b1', '2026-01-05T18:00:00Z', bad), block('b2', '2026-01-05T08:00:00Z', good)];
    expect(judgedLevel(sameDay, oneBlock).status).toBe('possible_candidate_review');
    expect(answerTo(sampleCase(later)).blocks.map(({ id }) => id)).toEqual(['b1', 'b2']);
  });

  test('without a threshold nothing else is judged', () => {
    const rules = { relief: { minPercent: null } };
    expect(judgedLevel([block('b1', '2026-01-05', good)], rules)).toMatchObject({
      status: 'threshold_not_configured',
      nextStep: { code: 'configure_threshold' },
      durationConcordance: null,
    });
    expect(judgedLevel([block('b1', '2026-01-05', good, { agent: 'saline' })], rules).status).toBe(
      'threshold_not_configured',
    );
  });

  test('a block exactly at the age limit still counts, one day more does not', () => {
    const rules = { blocks: { required: 1, maxAgeDays: 10 } };
    const blocks = [block('b1', '2026-01-05', good)];
    expect(judgedLevel(blocks, rules, '2026-01-15').status).toBe('possible_candidate_review');
    expect(judgedLevel(blocks, rules, '2026-01-16')).toMatchObject({
      status: 'block_too_old',
      nextStep: { code: 'repeat_block' },
    });
    expect(judgedLevel(blocks, rules, '2025-12-31').status).toBe('possible_candidate_review');
  });
});
