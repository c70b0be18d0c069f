import { describe, expect, test } from 'vitest';
import type { DurationInterval } from './answer.ts';
import { durationConcordances } from './answer-vocabulary.ts';
import { durationConcordanceOf, isConcordant, isDiscordant } from './concordance.ts';
import { judgedLevel } from './golden/judged.ts';
import { badScores, goodScores, longScores, sampleBlock, sampleSeries } from './golden/sample-case.ts';

const good = sampleSeries(goodScores);
const long = sampleSeries(longScores);
const bad = sampleSeries(badScores);
const open = sampleSeries({ 30: null });
const block = (id: string, performedAt: string, series: unknown, changes = {}) =>
  sampleBlock([series], { id, performedAt, ...changes });
const oneBlock = { blocks: { required: 1 } };

describe('R5.agent-class and R5.concordance', () => {
  const pair = (first: unknown, firstAgent: string | null, second: unknown, secondAgent: string | null) => [
    block('b1', '2026-01-05', first, { agent: firstAgent }),
    block('b2', '2026-02-05', second, { agent: secondAgent }),
  ];
  const noDuration = { duration: { mode: 'none' } };
  const concordance = (...given: Parameters<typeof pair>) =>
    judgedLevel(pair(...given), noDuration).durationConcordance;
  const unended = sampleSeries({ 30: 1, 60: 1 });
  const hours = (last: number) => {
    const minutes = Array.from({ length: last }, (_, index) => [60 * (index + 1), 1]);
    return sampleSeries({ 30: 1, ...Object.fromEntries(minutes), [60 * (last + 1)]: 8 });
  };

  test.each([
    ['longer with the long agent', good, 'lidocaine', long, 'bupivacaine', 'concordant'],
    ['in either order', long, 'ropivacaine', good, 'mepivacaine', 'concordant'],
    ['longer with the short agent', long, 'lidocaine', good, 'levobupivacaine', 'discordant'],
    ['overlapping', good, 'lidocaine', good, 'bupivacaine', 'not_assessable_overlap'],
    ['an end not seen proves nothing', unended, 'lidocaine', long, 'bupivacaine', 'not_assessable_overlap'],
    ['prolonged', hours(9), 'lidocaine', hours(12), 'bupivacaine', 'concordant_prolonged'],
    ['prolonged the wrong way', hours(9), 'lidocaine', long, 'bupivacaine', 'discordant_prolonged'],
    ['one negative', bad, 'lidocaine', good, 'bupivacaine', 'discrepant'],
    ['both negative', bad, 'lidocaine', bad, 'bupivacaine', 'not_assessable'],
    ['one class', good, 'lidocaine', good, 'chloroprocaine', 'not_assessable_same_class'],
    ['an agent not recorded', good, null, good, 'lidocaine', 'not_assessable'],
  ] as const)('%s: %#', (_title, first, firstAgent, second, secondAgent, expected) => {
    expect(concordance(first, firstAgent, second, secondAgent)).toBe(expected);
  });

  test('a duration that is not known cannot be compared, whichever it is', () => {
    const relieved = (
      agent: 'lidocaine' | 'bupivacaine',
      interval: { atLeast: number; lessThan: null } | null,
    ) => ({
      agent,
      outcome: { response: 'positive', reason: 'threshold_met', interval } as const,
    });
    const known = { atLeast: 120, lessThan: null };
    const compared = [
      durationConcordanceOf(relieved('lidocaine', null), relieved('bupivacaine', known)),
      durationConcordanceOf(relieved('lidocaine', known), relieved('bupivacaine', null)),
      durationConcordanceOf(relieved('lidocaine', known), relieved('bupivacaine', known)),
    ];
    expect(compared).toEqual(['not_assessable', 'not_assessable', 'not_assessable_overlap']);
  });

  test('relief that was too short with both agents is not compared, though its length is known', () => {
    const short = (agent: 'lidocaine' | 'bupivacaine', atLeast: number) => ({
      agent,
      outcome: {
        response: 'negative',
        reason: 'duration_short',
        interval: { atLeast, lessThan: atLeast + 30 },
      } as const,
    });
    expect(durationConcordanceOf(short('lidocaine', 30), short('bupivacaine', 90))).toBe('not_assessable');
  });

  test.each([
    [{ atLeast: 180, lessThan: 240 }, { atLeast: 120, lessThan: 180 }, 'concordant'],
    [{ atLeast: 179, lessThan: 240 }, { atLeast: 120, lessThan: 180 }, 'not_assessable_overlap'],
    [{ atLeast: 120, lessThan: 180 }, { atLeast: 180, lessThan: 240 }, 'discordant'],
    [{ atLeast: 120, lessThan: 180 }, { atLeast: 179, lessThan: 240 }, 'not_assessable_overlap'],
    [{ atLeast: 180, lessThan: null }, { atLeast: 120, lessThan: 180 }, 'concordant'],
    [{ atLeast: 120, lessThan: 180 }, { atLeast: 180, lessThan: null }, 'discordant'],
    [{ atLeast: 500, lessThan: null }, { atLeast: 120, lessThan: null }, 'not_assessable_overlap'],
  ])('long %j, short %j: %s', (longInterval, shortInterval, expected) => {
    const relieved = (agent: 'lidocaine' | 'bupivacaine', interval: DurationInterval) => ({
      agent,
      outcome: { response: 'positive', reason: 'threshold_met', interval } as const,
    });
    expect(
      durationConcordanceOf(relieved('bupivacaine', longInterval), relieved('lidocaine', shortInterval)),
    ).toBe(expected);
  });

  test('prolonged counts like not prolonged, and nothing else counts', () => {
    expect(durationConcordances.filter(isConcordant)).toEqual(['concordant', 'concordant_prolonged']);
    expect(durationConcordances.filter(isDiscordant)).toEqual(['discordant', 'discordant_prolonged']);
    expect([isConcordant(null), isDiscordant(null)]).toEqual([false, false]);
  });

  test('is compared for every status, and null with one informative block', () => {
    expect(
      judgedLevel([...pair(good, 'lidocaine', good, 'lidocaine'), block('b3', '2026-03-05', open)])
        .durationConcordance,
    ).toBe('not_assessable_same_class');
    expect(
      judgedLevel([block('b1', '2026-01-05', good), block('b2', '2026-02-05', open)]).durationConcordance,
    ).toBeNull();
  });

  test('where agents of both classes are required', () => {
    const rules = { ...noDuration, blocks: { differentAgentClasses: true } };
    const level = judgedLevel(pair(good, 'lidocaine', good, 'mepivacaine'), rules);
    expect(level).toMatchObject({ status: 'indeterminate_review', flags: ['different_agents_required'] });
    expect(level.nextStep).toEqual({ code: 'confirmatory_block', notBefore: '2026-02-19' });
    for (const unknown of [pair(good, 'lidocaine', good, null), pair(good, null, good, 'lidocaine')]) {
      expect(judgedLevel(unknown, rules).flags).toEqual(['different_agents_required']);
    }
    expect(judgedLevel(pair(good, 'lidocaine', good, 'bupivacaine'), rules).status).toBe(
      'possible_candidate_review',
    );
  });

  test('where concordance is required', () => {
    const rules = { ...noDuration, blocks: { concordance: 'required' } };
    expect(judgedLevel(pair(long, 'lidocaine', good, 'bupivacaine'), rules)).toMatchObject({
      status: 'indeterminate_review',
      flags: ['not_concordant'],
      nextStep: { code: 'resolve_block', blockId: 'b2' },
    });
    expect(judgedLevel(pair(hours(9), 'lidocaine', hours(12), 'bupivacaine'), rules).status).toBe(
      'possible_candidate_review',
    );
  });

  test('discordant durations stay a flag, even when the block is too old', () => {
    const blocks = pair(long, 'lidocaine', good, 'bupivacaine');
    expect(judgedLevel(blocks, noDuration)).toMatchObject({
      status: 'possible_candidate_review',
      flags: ['discordant_duration'],
    });
    const aged = { ...noDuration, blocks: { maxAgeDays: 1 } };
    expect(judgedLevel(blocks, aged, '2026-03-01')).toMatchObject({
      status: 'block_too_old',
      flags: ['discordant_duration'],
    });
    const single = { ...noDuration, ...oneBlock };
    expect(judgedLevel(blocks, single)).toMatchObject({ flags: [], durationConcordance: 'discordant' });
  });
});
