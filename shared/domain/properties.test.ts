import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { judgeSeries } from './block-response.ts';
import { answerTo } from './golden/judged.ts';
import { generateCase, seededRandom } from './oracle/generate-case.ts';
import { firstDifference } from './oracle/same-answer.ts';
import { highestUnits, scoreOf } from './pain-score.ts';
import { parseCase } from './parse-case.ts';
import { parsePolicy } from './parse-policy.ts';
import type { PolicyRules } from './policy.ts';
import { presetPolicies } from './presets.ts';
import { meetsThreshold, reliefPercentText, reliefThreshold } from './relief.ts';
import { comparators, scales } from './vocabulary.ts';

interface RawSeries {
  readonly baseline: unknown;
  readonly readings: readonly { readonly minutes: number; readonly score: number | null }[];
  readonly functionRestored: boolean | null;
}
interface RawBlock {
  readonly id: string;
  readonly performedAt: string;
  readonly targets: readonly unknown[];
  readonly agent: string | null;
  readonly series: readonly RawSeries[];
}
interface RawCase {
  readonly asOf?: string;
  readonly policy: { readonly id: string; readonly version: number; readonly rules: PolicyRules };
  readonly blocks: readonly RawBlock[];
}

const generated = (seed: number) => generateCase(seededRandom(seed)).raw as unknown as RawCase;
const anySeed = fc.integer();
const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

/** Cases that leaned the generator's way to an end; each property says what it saw, so that none holds of nothing. */
const withRules = (raw: RawCase, changes: Partial<PolicyRules>): RawCase => ({
  ...raw,
  policy: { ...raw.policy, rules: { ...raw.policy.rules, ...changes } },
});
const lenient = (raw: RawCase, changes: Partial<PolicyRules> = {}) =>
  withRules(raw, {
    relief: { minPercent: 30, comparator: '>=' },
    duration: { ...raw.policy.rules.duration, mode: 'none' },
    blocks: { ...raw.policy.rules.blocks, required: 1, maxAgeDays: null },
    ...changes,
  });

describe('relief', () => {
  test('a lower score after the block never lowers relief, and never loses the threshold', () => {
    const pair = fc.constantFrom(...scales).chain((scale) => {
      const units = fc.integer({ min: 0, max: highestUnits(scale) });
      return fc.record({ scale: fc.constant(scale), baseline: units, lower: units, higher: units });
    });
    fc.assert(
      fc.property(pair, percent, fc.constantFrom(...comparators), (scores, minPercent, comparator) => {
        const { scale, baseline, lower, higher } = scores;
        fc.pre(baseline > 0 && lower <= higher);
        const threshold = reliefThreshold({ minPercent, comparator });
        if (threshold === null) throw new Error('a number is a threshold');
        const relief = (units: number) =>
          Number(reliefPercentText(scoreOf(baseline, scale), scoreOf(units, scale), scale));
        expect(relief(lower)).toBeGreaterThanOrEqual(relief(higher));
        if (meetsThreshold(baseline, higher, threshold)) {
          expect(meetsThreshold(baseline, lower, threshold)).toBe(true);
        }
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test('what is shown never contradicts the decision, in every reading of an answer', () => {
    let readings = 0;
    fc.assert(
      fc.property(anySeed, (seed) => {
        const raw = generated(seed);
        const { minPercent, comparator } = raw.policy.rules.relief;
        for (const reading of answerTo(raw).blocks.flatMap((block) =>
          block.series.flatMap((one) => one.readings),
        )) {
          if (minPercent === null) {
            expect(reading.meets).toBeNull();
            continue;
          }
          readings += 1;
          const shown = Number(reading.reliefPercent);
          if (reading.meets) expect(shown).toBeGreaterThanOrEqual(minPercent);
          else if (comparator === '>') expect(shown).toBeLessThanOrEqual(minPercent);
          else expect(shown).toBeLessThan(minPercent);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
    expect(readings).toBeGreaterThan(1000);
  });

  test('without a duration rule a higher threshold never turns a series positive', () => {
    const seen = { positive: 0, lost: 0 };
    fc.assert(
      fc.property(anySeed, percent, percent, (seed, one, other) => {
        const raw = lenient(generated(seed));
        const parsed = parseCase(raw);
        if (!parsed.ok) throw new Error('generated cases are valid');
        const under = (minPercent: number): PolicyRules => ({
          ...raw.policy.rules,
          relief: { ...raw.policy.rules.relief, minPercent },
        });
        for (const block of parsed.value.blocks) {
          for (const series of block.series) {
            const low = judgeSeries(series, block, under(Math.min(one, other)));
            const high = judgeSeries(series, block, under(Math.max(one, other)));
            if (high.response === 'positive') expect(low.response).toBe('positive');
            if (low.response === 'positive') seen[high.response === 'positive' ? 'positive' : 'lost'] += 1;
          }
        }
      }),
      { numRuns: 600, seed: 3 },
    );
    expect(seen.positive).toBeGreaterThan(50);
    expect(seen.lost).toBeGreaterThan(50);
  });
});

describe('order', () => {
  /** The same case written in another order; blocks of one day keep theirs, for that order is judged. */
  function reordered(raw: RawCase, random: () => number): RawCase {
    const shuffled = <T>(items: readonly T[]): T[] =>
      items
        .map((item) => ({ item, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
    const dayOf = (block: RawBlock) => block.performedAt.slice(0, 10);
    const waiting = new Map<string, RawBlock[]>();
    for (const block of raw.blocks) waiting.set(dayOf(block), [...(waiting.get(dayOf(block)) ?? []), block]);
    const blocks = shuffled(raw.blocks).map((block) => waiting.get(dayOf(block))?.shift() ?? block);
    return {
      ...raw,
      blocks: blocks.map((block) => ({
        ...block,
        targets: shuffled(block.targets),
        series: shuffled(block.series).map((series) => ({ ...series, readings: shuffled(series.readings) })),
      })),
    };
  }

  /** Series stand in the case's order, so they alone are put in one order before comparing. */
  const inOneOrder = (answer: Answer) => ({
    ...answer,
    blocks: answer.blocks.map((block) => ({
      ...block,
      series: [...block.series].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    })),
  });

  test('of readings, targets, series, and of blocks on different days is irrelevant', () => {
    fc.assert(
      fc.property(anySeed, anySeed, (seed, order) => {
        const raw = generated(seed);
        const one = inOneOrder(answerTo(raw));
        const other = inOneOrder(answerTo(reordered(raw, seededRandom(order))));
        expect(firstDifference(other, one)).toBeNull();
        expect(other.levels.map(({ criteria }) => criteria)).toEqual(
          one.levels.map(({ criteria }) => criteria),
        );
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('what is missing never gives the strongest status', () => {
  const isPossible = ({ status }: { status: string }) => status === 'possible_candidate_review';
  const eachSeries = (raw: RawCase, change: (series: RawSeries) => RawSeries): RawCase => ({
    ...raw,
    blocks: raw.blocks.map((block) => ({ ...block, series: block.series.map(change) })),
  });
  const missing: readonly (readonly [string, (raw: RawCase) => RawCase])[] = [
    ['score before the block', (raw) => eachSeries(raw, (series) => ({ ...series, baseline: null }))],
    ['single score before the block', (raw) => eachSeries(raw, (series) => ({ ...series, baseline: '4-8' }))],
    [
      'score after the block',
      (raw) =>
        eachSeries(raw, (series) => ({
          ...series,
          readings: series.readings.map((reading) => ({ ...reading, score: null })),
        })),
    ],
    ['reading', (raw) => eachSeries(raw, (series) => ({ ...series, readings: [] }))],
    ['series', (raw) => ({ ...raw, blocks: raw.blocks.map((block) => ({ ...block, series: [] })) })],
    ['target', (raw) => ({ ...raw, blocks: raw.blocks.map((block) => ({ ...block, targets: [] })) })],
    ['block', (raw) => ({ ...raw, blocks: [] })],
    ['threshold', (raw) => withRules(raw, { relief: { minPercent: null, comparator: '>=' } })],
    [
      'agent where its duration counts',
      (raw) => ({
        ...withRules(raw, { duration: { ...raw.policy.rules.duration, mode: 'agent_minimum' } }),
        blocks: raw.blocks.map((block) => ({ ...block, agent: null })),
      }),
    ],
    [
      'restored function where it is required',
      (raw) =>
        eachSeries(withRules(raw, { function: { required: true } }), (series) => ({
          ...series,
          functionRestored: null,
        })),
    ],
    [
      'second block where two are required',
      (raw) => ({
        ...withRules(raw, { blocks: { ...raw.policy.rules.blocks, required: 2 } }),
        blocks: raw.blocks.slice(-1),
      }),
    ],
  ];

  test.each(missing)('no %s', (_what, without) => {
    let possible = 0;
    fc.assert(
      fc.property(anySeed, (seed) => {
        const raw = lenient(generated(seed));
        if (!answerTo(raw).levels.some(isPossible)) return;
        possible += 1;
        expect(answerTo(without(raw)).levels.filter(isPossible)).toEqual([]);
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(possible).toBeGreaterThan(10);
  });
});

describe('reading and writing', () => {
  test('a parsed case, written and parsed again, is the same case', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const once = parseCase(generated(seed));
        if (!once.ok) throw new Error('generated cases are valid');
        const { id, asOf, ...rest } = once.value;
        const written = { ...rest, ...(id === null ? {} : { id }), ...(asOf === null ? {} : { asOf }) };
        expect(parseCase(JSON.parse(JSON.stringify(written)))).toStrictEqual(once);
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  test('a parsed policy, written and parsed again, is the same policy', () => {
    for (const policy of presetPolicies) {
      expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toStrictEqual({ ok: true, value: policy });
    }
  });

  test('an answer survives being written and read: nothing undefined, nothing that is no number', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const answer = answerTo(generated(seed));
        expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
