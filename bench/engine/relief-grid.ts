import { judgeSeries } from '#shared/domain/block-response.ts';
import type { Block, Series } from '#shared/domain/case.ts';
import type { PolicyRules } from '#shared/domain/policy.ts';
import { reliefPercentText, scoreNeeded } from '#shared/domain/relief.ts';
import { comparators, type Scale } from '#shared/domain/vocabulary.ts';

/** How much of the grid was compared, and what differed. */
export interface GridCount {
  pairs: number;
  decisions: number;
  met: number;
  mismatches: string[];
}

type Ratio = readonly [part: bigint, whole: bigint];

/**
 * Every pair of scores of one scale × thresholds 1 … 100 % × both comparators: what the engine decides, against
 * exact fractions of the numbers as written. Also the shown percentage of each pair, and the score needed.
 */
export function proveGrid(scale: Scale, rules: PolicyRules): GridCount {
  const count: GridCount = { pairs: 0, decisions: 0, met: 0, mismatches: [] };
  const scores = scoresOf(scale);
  const thresholds = Array.from({ length: 100 }, (_, index) => index + 1);
  const ruleSets = comparators.flatMap((comparator) =>
    thresholds.map((minPercent) => ({ ...rules, relief: { minPercent, comparator } })),
  );
  for (const baseline of scores) {
    const needed = ruleSets.map(() => null as number | null);
    for (const score of scores) {
      count.pairs += 1;
      const relief = exactRelief(baseline, score);
      const shown = reliefPercentText(baseline, score, scale);
      const series = { ...seriesOn(scale), baseline, readings: [{ minutes: 30, score, scale }] };
      if (shown !== (relief === null ? null : cutText(relief))) {
        count.mismatches.push(`${scale} ${baseline} to ${score} is shown as ${shown}`);
      }
      for (const [index, set] of ruleSets.entries()) {
        const expected = relief !== null && reaches(relief, set.relief);
        const { response } = judgeSeries(series, block, set);
        count.decisions += 1;
        count.met += expected ? 1 : 0;
        if (expected) needed[index] = score;
        if (response === (relief === null ? 'not_interpretable' : expected ? 'positive' : 'negative'))
          continue;
        count.mismatches.push(
          `${scale} ${baseline} to ${score} under ${describe(set.relief)} is ${response}`,
        );
      }
    }
    for (const [index, set] of ruleSets.entries()) {
      const answered = scoreNeeded(baseline, scale, set.relief);
      if (answered !== needed[index]) {
        count.mismatches.push(`${scale} ${baseline} under ${describe(set.relief)} needs ${answered}`);
      }
    }
  }
  return count;
}

/** A number as written, as an exact fraction: 1.4 is 14/10. */
function fraction(written: number): Ratio {
  const [whole = '', decimals = ''] = String(written).split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

function exactRelief(baseline: number, score: number): Ratio | null {
  const [before, beforeWhole] = fraction(baseline);
  const [after, afterWhole] = fraction(score);
  if (before === 0n) return null;
  return [(before * afterWhole - after * beforeWhole) * 100n, before * afterWhole];
}

function reaches([part, whole]: Ratio, rule: PolicyRules['relief']): boolean {
  const [least, leastWhole] = fraction(rule.minPercent ?? 0);
  const difference = part * leastWhole - least * whole;
  return rule.comparator === '>' ? difference > 0n : difference >= 0n;
}

function cutText([part, whole]: Ratio): string {
  const tenths = (part * 10n) / whole;
  const digits = String(tenths < 0n ? -tenths : tenths).padStart(2, '0');
  return `${tenths < 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`;
}

function scoresOf(scale: Scale): number[] {
  if (scale === 'nrs11') return Array.from({ length: 11 }, (_, index) => index);
  if (scale === 'vas100') return Array.from({ length: 101 }, (_, index) => index);
  return Array.from({ length: 101 }, (_, tenths) => Number(`${Math.floor(tenths / 10)}.${tenths % 10}`));
}

function seriesOn(scale: Scale): Omit<Series, 'baseline' | 'readings'> {
  return {
    site: 'overall',
    index: true,
    scale,
    patientStatedPercent: null,
    functionRestored: null,
    lateEntry: false,
  };
}

const block: Block = {
  id: 'b1',
  performedAt: '2026-01-05',
  procedure: 'medial_branch_block',
  targets: [{ joint: 'L4-L5', side: 'right' }],
  agent: 'lidocaine',
  steroid: false,
  sedation: 'none',
  opioid: false,
  vascularUptake: 'none',
  wrongTarget: false,
  rescueAnalgesicAtMinutes: null,
  series: [],
};

function describe({ comparator, minPercent }: PolicyRules['relief']): string {
  return `${comparator} ${minPercent} %`;
}
