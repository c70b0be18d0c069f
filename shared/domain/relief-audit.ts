import { unitsOf } from './pain-score.ts';
import { meetsThreshold, reliefThreshold } from './relief.ts';
import type { Scale } from './vocabulary.ts';

interface ThresholdCount {
  readonly minPercent: number;
  met: number;
  exactlyMet: number;
}

/** How many pairs of scores show which relief. */
export interface ReliefAudit {
  pairs: number;
  undefinedRelief: number;
  postZero: number;
  worse: number;
  readonly thresholds: readonly ThresholdCount[];
}

/** An audit that has seen no pair yet; thresholds in percent with at most one decimal. Source: R3.audit. */
export function emptyAudit(thresholds: readonly number[]): ReliefAudit {
  return {
    pairs: 0,
    undefinedRelief: 0,
    postZero: 0,
    worse: 0,
    thresholds: thresholds.map((minPercent) => ({ minPercent, met: 0, exactlyMet: 0 })),
  };
}

/**
 * Counts one pair of scores in an audit; a baseline of 0 has no relief and meets nothing. Refuses (throws) scores
 * off the scale. Source: R3.audit. Example: 5 → 1 meets 80 % exactly.
 */
export function countPair(audit: ReliefAudit, baseline: number, post: number, scale: Scale): void {
  const baselineUnits = unitsOf(baseline, scale);
  const postUnits = unitsOf(post, scale);
  audit.pairs += 1;
  if (postUnits === 0) audit.postZero += 1;
  if (baselineUnits === 0) {
    audit.undefinedRelief += 1;
    return;
  }
  if (postUnits > baselineUnits) audit.worse += 1;
  for (const count of audit.thresholds) {
    const reached = meetsBy(count.minPercent, '>=', baselineUnits, postUnits);
    if (!reached) continue;
    count.met += 1;
    if (!meetsBy(count.minPercent, '>', baselineUnits, postUnits)) count.exactlyMet += 1;
  }
}

function meetsBy(
  minPercent: number,
  comparator: '>=' | '>',
  baselineUnits: number,
  postUnits: number,
): boolean {
  return meetsThreshold(baselineUnits, postUnits, reliefThreshold({ minPercent, comparator }));
}
