import { describe, expect, test } from 'vitest';
import { answerTo, judgedLevel } from './golden/judged.ts';
import {
  badScores,
  goodScores,
  longScores,
  sampleBlock,
  sampleCase,
  samplePolicy,
  sampleSeries,
} from './golden/sample-case.ts';

const good = sampleSeries(goodScores);
const long = sampleSeries(longScores);
const bad = sampleSeries(badScores);
const open = sampleSeries({ 30: null });
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

describe('R5.pair', () => {
  const positives = (...days: string[]) => days.map((day, index) => block(`b${index + 1}`, day, good));
  const status = (blocks: unknown[], rules = {}) => judgedLevel(blocks, { blocks: rules }).status;

  test('the latest earlier positive that fits, over one that does not', () => {
    expect(status(positives('2026-01-01', '2026-01-10', '2026-01-20'))).toBe('possible_candidate_review');
    expect(status(positives('2026-01-01', '2026-01-14'))).toBe('interval_violation');
    expect(status(positives('2026-01-01', '2026-01-15'))).toBe('possible_candidate_review');
  });

  test('never over a negative, but over an open block', () => {
    const [first, , third] = positives('2026-01-01', '2026-01-10', '2026-01-20');
    expect(status([first, block('b2', '2026-01-10', bad), third])).toBe('needs_confirmatory_block');
    expect(status([first, block('b2', '2026-01-10', open), third])).toBe('possible_candidate_review');
  });

  test('a most distance too, and one day apart at the least', () => {
    expect(status(positives('2026-01-01', '2026-02-01'), { maxIntervalDays: 30 })).toBe('interval_violation');
    expect(status(positives('2026-01-02', '2026-02-01'), { maxIntervalDays: 30 })).toBe(
      'possible_candidate_review',
    );
    expect(status(positives('2026-01-01', '2026-01-01'), { minIntervalDays: 0 })).toBe('interval_violation');
    expect(status(positives('2026-01-01', '2026-01-02'), { minIntervalDays: 0 })).toBe(
      'possible_candidate_review',
    );
  });

  test('R5.next-step: not before so many days after the last informative block', () => {
    const rules = { blocks: { minIntervalDays: 0 } };
    expect(judgedLevel(positives('2024-02-28'), rules).nextStep).toEqual({
      code: 'confirmatory_block',
      notBefore: '2024-02-29',
    });
    expect(judgedLevel(positives('2026-12-31')).nextStep).toEqual({
      code: 'confirmatory_block',
      notBefore: '2027-01-14',
    });
  });
});

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
    expect(judgedLevel(pair(good, 'lidocaine', good, null), rules).flags).toEqual([
      'different_agents_required',
    ]);
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
