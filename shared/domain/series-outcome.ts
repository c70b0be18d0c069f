import { requiredMinutes } from './agent-duration.ts';
import type { DurationInterval } from './answer.ts';
import type { Reason, SeriesResponse } from './answer-vocabulary.ts';
import type { Block, Series } from './case.ts';
import { intervalOf, type MeetingReading, minutesAt, type Run } from './duration.ts';
import { nrsTenths } from './pain-score.ts';
import type { BaselineRule, PolicyRules } from './policy.ts';
import type { Scale } from './vocabulary.ts';

/** A response with the reason for it. */
export interface Verdict {
  readonly response: SeriesResponse;
  readonly reason: Reason;
}

/** What the level looks at: the verdict, and how long relief lasted. */
export interface Outcome extends Verdict {
  readonly interval: DurationInterval | null;
}

/**
 * The outcome of judged readings: a first answer from the run of relief, then the amendments for function,
 * vascular uptake, sedation, steroid and the policy's least baseline, in this order. Minutes; at least one reading.
 * Source: R4.peak, R4.duration, R4.amendments. Example: relief long enough but function not restored is negative.
 */
export function outcomeOfRun(
  readings: readonly MeetingReading[],
  run: Run | null,
  baselineUnits: number,
  series: Series,
  block: Block,
  rules: PolicyRules,
): Outcome {
  let interval: DurationInterval | null = null;
  let first = verdictWithoutRelief(minutesAt(readings, 0), rules);
  if (run !== null) {
    interval = intervalOf(readings, rules.readings, run);
    first = verdictOfRun(minutesAt(readings, run.start), run, interval, block, rules);
  }
  if (!meetsBaselineMinimum(baselineUnits, series.scale, rules.baseline)) {
    return { response: 'indeterminate', reason: 'baseline_below_policy_minimum', interval };
  }
  const { response, reason } = amend(first, series, block, rules);
  return { response, reason, interval };
}

/** Whether a baseline satisfies the policy's minimum (true without one). Source: R4.baseline-minimum. */
export function meetsBaselineMinimum(baselineUnits: number, scale: Scale, rule: BaselineRule): boolean {
  const baseline = nrsTenths(baselineUnits, scale);
  // A baseline that is judged is above 0, which is what no minimum asks.
  const minimum = Math.round((rule.minNrs ?? 0) * 10);
  return rule.comparator === '>' ? baseline > minimum : baseline >= minimum;
}

/** Whether sedation or an opioid could explain relief: moderate, deep, or an opioid. Source: R4.block-flags. */
export function isSedated(block: Block): boolean {
  return block.sedation === 'moderate' || block.sedation === 'deep' || block.opioid;
}

function verdictWithoutRelief(firstMinutes: number, rules: PolicyRules): Verdict {
  return firstMinutes <= rules.readings.onsetWithinMinutes
    ? { response: 'negative', reason: 'peak_below_threshold' }
    : { response: 'indeterminate', reason: 'no_early_reading' };
}

function verdictOfRun(
  onsetMinutes: number,
  run: Run,
  interval: DurationInterval,
  block: Block,
  rules: PolicyRules,
): Verdict {
  if (onsetMinutes > rules.readings.latestOnsetMinutes)
    return { response: 'indeterminate', reason: 'late_onset' };
  const required = requiredMinutes(rules.duration, block.agent);
  if (required === 'agent_not_recorded') return { response: 'indeterminate', reason: required };
  if (required === null) return { response: 'positive', reason: 'threshold_met' };
  if (interval.atLeast >= required) return { response: 'positive', reason: 'threshold_and_duration_met' };
  if (interval.lessThan !== null && interval.lessThan <= required) {
    return { response: 'negative', reason: 'duration_short' };
  }
  return { response: 'indeterminate', reason: unknownDuration[run.endedBy] };
}

const unknownDuration = {
  gap: 'diary_gap',
  diary_end: 'duration_right_censored',
  failing_reading: 'duration_interval_censored',
} as const satisfies Record<Run['endedBy'], Reason>;

function amend(first: Verdict, series: Series, block: Block, rules: PolicyRules): Verdict {
  let verdict = first;
  if (rules.function.required && verdict.response === 'positive') {
    if (series.functionRestored === false)
      verdict = { response: 'negative', reason: 'function_not_restored' };
    if (series.functionRestored === null) {
      verdict = { response: 'indeterminate', reason: 'function_not_recorded' };
    }
  }
  const couldBeUptake = verdict.reason === 'peak_below_threshold' || verdict.reason === 'duration_short';
  if (block.vascularUptake === 'uncorrected' && couldBeUptake) {
    return { response: 'indeterminate', reason: 'vascular_uptake' };
  }
  if (verdict.response !== 'positive') return verdict;
  if (isSedated(block) && rules.confounders.sedation === 'indeterminate') {
    return { response: 'indeterminate', reason: 'sedation' };
  }
  if (block.steroid && rules.confounders.steroid === 'indeterminate') {
    return { response: 'indeterminate', reason: 'steroid' };
  }
  return verdict;
}
