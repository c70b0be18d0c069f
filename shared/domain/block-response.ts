import { isProlonged } from './agent-duration.ts';
import type { DurationInterval } from './answer.ts';
import type { BlockResponse, SeriesFlag, SeriesResponse } from './answer-vocabulary.ts';
import type { Block, Series } from './case.ts';
import { firstRun, minutesAt, type Run } from './duration.ts';
import { type EligibleReading, eligibleReadings, scaleMismatchOf } from './eligible-readings.ts';
import { nrsTenths, unitsOf } from './pain-score.ts';
import type { PolicyRules } from './policy.ts';
import { meetsThreshold, percentMeets, type ReliefThreshold, reliefThreshold } from './relief.ts';
import { peakReading } from './relief-figures.ts';
import { isSedated, type Outcome, outcomeOfRun, type Verdict } from './series-outcome.ts';

/** One series as judged: its outcome, flags, and the exact numbers the outcome rests on. */
export interface SeriesJudgement extends Outcome {
  readonly series: Series;
  readonly flags: readonly SeriesFlag[];
  /** In smallest units; null when the baseline cannot be used or the target was wrong. */
  readonly baselineUnits: number | null;
  readonly eligible: readonly EligibleReading[];
  readonly run: Run | null;
}

/**
 * The response of one series of scores: rules 1 to 16, each with its reason and flags. A score that is absent is
 * never a zero, a negative or a normal. Source: R4.baseline, R4.scale, R4.eligible, R4.threshold, R4.placebo.
 * Example: no score after the block is indeterminate, never negative.
 */
export function judgeSeries(series: Series, block: Block, rules: PolicyRules): SeriesJudgement {
  const flags = blockFlags(series, block);
  const ended = (
    { response, reason }: Verdict,
    baselineUnits: number | null = null,
    eligible: readonly EligibleReading[] = [],
  ): SeriesJudgement => ({
    response,
    reason,
    interval: null,
    series,
    flags,
    baselineUnits,
    eligible,
    run: null,
  });

  if (block.wrongTarget) return ended({ response: 'not_interpretable', reason: 'wrong_target' });
  const baseline = usableBaseline(series.baseline);
  if (typeof baseline !== 'number') return ended({ response: 'not_interpretable', reason: baseline });

  const baselineUnits = unitsOf(baseline, series.scale);
  const mismatch = scaleMismatchOf(series);
  if (mismatch === 'all_other') {
    return ended({ response: 'not_interpretable', reason: 'scale_mismatch' }, baselineUnits);
  }
  if (mismatch === 'some_other') flags.push('readings_on_other_scale_ignored');

  const threshold = reliefThreshold(rules.relief);
  const rescueAt = block.rescueAnalgesicAtMinutes;
  const eligible = eligibleReadings(series, baselineUnits, rules.readings, rescueAt, threshold);
  if (eligible.length === 0) {
    return ended({ response: 'indeterminate', reason: 'no_post_scores' }, baselineUnits);
  }
  if (eligible.some(({ units }) => units > baselineUnits)) flags.push('pain_worse');
  if (isLowBaseline(baselineUnits, series, rules)) flags.push('low_baseline');
  if (threshold === null) {
    return ended({ response: 'not_classified', reason: 'threshold_not_configured' }, baselineUnits, eligible);
  }
  if (patientDisagrees(series, baselineUnits, eligible, threshold)) flags.push('patient_percent_disagrees');
  if (block.agent === 'saline') {
    return ended({ response: 'placebo', reason: 'agent_not_anaesthetic' }, baselineUnits, eligible);
  }

  const run = firstRun(eligible, rules.readings);
  const outcome = outcomeOfRun(eligible, run, baselineUnits, series, block, rules);
  addRunFlags(flags, run, outcome, eligible, block, rules);
  const { response, reason, interval } = outcome;
  return { response, reason, interval, series, flags, baselineUnits, eligible, run };
}

/**
 * A block's response: that of its index series when they agree, `mixed` when they differ, `no_scores` when it
 * has none. Source: R4.block. Example: right positive and left negative is `mixed`.
 */
export function blockResponseOf(judgements: readonly SeriesJudgement[]): BlockResponse {
  let response: SeriesResponse | null = null;
  for (const judgement of judgements) {
    if (!judgement.series.index) continue;
    if (response !== null && response !== judgement.response) return 'mixed';
    response = judgement.response;
  }
  return response ?? 'no_scores';
}

function blockFlags(series: Series, block: Block): SeriesFlag[] {
  const flags: SeriesFlag[] = [];
  if (block.rescueAnalgesicAtMinutes !== null) flags.push('rescue_analgesic');
  if (series.lateEntry) flags.push('late_entry');
  if (block.vascularUptake === 'uncorrected') flags.push('vascular_uptake');
  if (isSedated(block)) flags.push('sedation');
  if (block.steroid) flags.push('steroid');
  return flags;
}

function usableBaseline(
  baseline: Series['baseline'],
): number | 'baseline_missing' | 'baseline_range' | 'baseline_zero' {
  if (baseline === null) return 'baseline_missing';
  if (typeof baseline === 'string') return 'baseline_range';
  return baseline === 0 ? 'baseline_zero' : baseline;
}

/** Whether pain before the block was low, where one point changes much: a flag only. Source: R4.low-baseline. */
function isLowBaseline(baselineUnits: number, series: Series, rules: PolicyRules): boolean {
  const lowNrs = rules.baseline.lowNrs ?? 0;
  return nrsTenths(baselineUnits, series.scale) < Math.round(lowNrs * 10);
}

function patientDisagrees(
  series: Series,
  baselineUnits: number,
  eligible: readonly EligibleReading[],
  threshold: ReliefThreshold,
): boolean {
  if (series.patientStatedPercent === null) return false;
  const peakMeets = meetsThreshold(baselineUnits, peakReading(eligible).units, threshold);
  return percentMeets(series.patientStatedPercent, threshold) !== peakMeets;
}

function addRunFlags(
  flags: SeriesFlag[],
  run: Run | null,
  outcome: Outcome,
  eligible: readonly EligibleReading[],
  block: Block,
  rules: PolicyRules,
): void {
  if (run === null) return;
  if (minutesAt(eligible, run.start) > rules.readings.startGraceMinutes) flags.push('delayed_onset');
  const failed = run.endedBy === 'failing_reading';
  if (failed && eligible.some(({ meets }, place) => place > run.last && meets)) flags.push('relief_returned');
  const { atLeast } = outcome.interval as DurationInterval;
  if (isProlonged(block.agent, atLeast)) flags.push('prolonged_response');
}
