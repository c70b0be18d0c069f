import type { Series } from './case.ts';
import { inOrder } from './in-order.ts';
import { unitsOf } from './pain-score.ts';
import type { ReadingRule } from './policy.ts';
import { meetsThreshold, type ReliefThreshold } from './relief.ts';

/** A reading that is judged: its minute, its score in smallest units, and whether it meets (false without a threshold). */
export interface EligibleReading {
  readonly minutes: number;
  readonly units: number;
  readonly meets: boolean;
}

/**
 * Whether some or all of the scored readings are on another scale than the series; null when none is.
 * Source: R4.scale. Example: a 0-10 baseline with readings in mm only is `all_other`.
 */
export function scaleMismatchOf(series: Series): 'some_other' | 'all_other' | null {
  let same = false;
  let other = false;
  for (const { score, scale } of series.readings) {
    if (score === null) continue;
    if (scale === series.scale) same = true;
    else other = true;
  }
  if (!other) return null;
  return same ? 'some_other' : 'all_other';
}

/**
 * The readings that are judged, by minute: scored, on the series' scale, within the policy's minutes, and before
 * a rescue analgesic. Source: R4.rescue, R4.eligible.
 * Example: with rescue at 90 min, readings at 90 min and later are left out.
 */
export function eligibleReadings(
  series: Series,
  baselineUnits: number,
  rule: ReadingRule,
  rescueAtMinutes: number | null,
  threshold: ReliefThreshold | null,
): EligibleReading[] {
  const eligible: EligibleReading[] = [];
  for (const { minutes, score, scale } of series.readings) {
    if (score === null || scale !== series.scale) continue;
    if (minutes < rule.fromMinutes || minutes > rule.untilMinutes) continue;
    if (rescueAtMinutes !== null && minutes >= rescueAtMinutes) continue;
    const units = unitsOf(score, scale);
    const meets = threshold !== null && meetsThreshold(baselineUnits, units, threshold);
    eligible.push({ minutes, units, meets });
  }
  return inOrder(eligible, (a, b) => a.minutes - b.minutes);
}
