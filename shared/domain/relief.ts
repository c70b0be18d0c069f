import { scoreOf, unitsOf } from './pain-score.ts';
import type { ReliefRule } from './policy.ts';
import type { Comparator, Scale } from './vocabulary.ts';

/** A threshold in tenths of a percent (80 % = 800), so that one decimal stays exact. */
export interface ReliefThreshold {
  readonly tenthsOfPercent: number;
  readonly comparator: Comparator;
}

/** A policy's relief rule as an exact threshold; null when the issuer gives no number. Source: R3.exact. */
export function reliefThreshold(rule: ReliefRule & { readonly minPercent: number }): ReliefThreshold;
export function reliefThreshold(rule: ReliefRule): ReliefThreshold | null;
export function reliefThreshold(rule: ReliefRule): ReliefThreshold | null {
  if (rule.minPercent === null) return null;
  return { tenthsOfPercent: Math.round(rule.minPercent * 10), comparator: rule.comparator };
}

/**
 * Whether relief reaches the threshold, compared in whole numbers and never rounded. Both scores in the same
 * smallest units, baseline above 0. Source: R3.exact. Example: 98 mm to 20 mm is 79.59 % and does not meet 80 %.
 */
export function meetsThreshold(
  baselineUnits: number,
  scoreUnits: number,
  threshold: ReliefThreshold,
): boolean {
  const relief = (baselineUnits - scoreUnits) * 1000;
  const needed = threshold.tenthsOfPercent * baselineUnits;
  return threshold.comparator === '>' ? relief > needed : relief >= needed;
}

/** Whether a percentage stated by a patient (0-100, one decimal) reaches the threshold. Source: R4.patient-percent. */
export function percentMeets(percent: number, threshold: ReliefThreshold): boolean {
  const stated = Math.round(percent * 10);
  return threshold.comparator === '>'
    ? stated > threshold.tenthsOfPercent
    : stated >= threshold.tenthsOfPercent;
}

/**
 * The highest score that still meets a policy's relief rule; null when there is none or the policy gives no
 * number. Refuses (throws) a baseline that is off its scale. Source: R3.score-needed.
 * Example: baseline 4 and 80 % need a score of 0.
 */
export function scoreNeeded(baseline: number, scale: Scale, rule: ReliefRule): number | null {
  const threshold = reliefThreshold(rule);
  const baselineUnits = unitsOf(baseline, scale);
  if (threshold === null || baselineUnits === 0) return null;
  const left = baselineUnits * (1000 - threshold.tenthsOfPercent);
  const units = threshold.comparator === '>' ? Math.ceil(left / 1000) - 1 : Math.floor(left / 1000);
  return units < 0 ? null : scoreOf(units, scale);
}

/**
 * Relief of one score in percent as text, cut (never rounded) to one decimal; negative when pain is worse.
 * Null for a baseline of 0. Source: R3.text. Example: 98 mm to 20 mm is `79.5`.
 */
export function reliefPercentText(baseline: number, score: number, scale: Scale): string | null {
  const baselineUnits = unitsOf(baseline, scale);
  return baselineUnits === 0 ? null : ratioText(baselineUnits - unitsOf(score, scale), baselineUnits);
}

/**
 * A ratio of whole numbers as percent, cut toward zero to one decimal; never `-0.0`.
 * Source: R3.text. Example: `ratioText(1, 6)` is `16.6`, `ratioText(-1, 3000)` is `0.0`.
 */
export function ratioText(part: number, whole: number): string {
  return tenthsText(wholeTimes(part * 1000, whole));
}

/** The same for whole numbers of any size. Source: R3.text. Example: `bigRatioText(1n, 6n)` is `16.6`. */
export function bigRatioText(part: bigint, whole: bigint): string {
  return tenthsText(Number((part * 1000n) / whole));
}

function tenthsText(tenths: number): string {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? '-' : ''}${(size - (size % 10)) / 10}.${size % 10}`;
}

// The remainder of whole numbers is exact, so nothing is ever rounded up.
function wholeTimes(part: number, whole: number): number {
  return (part - (part % whole)) / whole;
}
