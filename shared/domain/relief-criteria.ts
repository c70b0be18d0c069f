import { requiredMinutes } from './agent-duration.ts';
import type { Criterion, DurationInterval, ScorePlace } from './answer.ts';
import type { CriterionState } from './answer-vocabulary.ts';
import { blockRow } from './criterion-row.ts';
import { wording } from './criterion-wording.ts';
import { minutesAt } from './duration.ts';
import type { UsedBlock } from './level-evidence.ts';
import type { PolicyRules } from './policy.ts';
import { peakReading } from './relief-figures.ts';

/**
 * The row about relief: the sum with this patient's numbers. Source: R5.criteria.
 * Example: "(7 − 1) ÷ 7 = 85.7 % at 30 min; needs 80 % or more".
 */
export function reliefRow(used: UsedBlock, rules: PolicyRules): Criterion[] {
  const { series, eligible, run } = used.judgement;
  const requirement = wording.relief(rules.relief, rules.readings);
  const row = (observed: string, state: CriterionState, places: ScorePlace[]) => [
    blockRow(used, 'relief', requirement, observed, state, places),
  ];
  if (eligible.length === 0) {
    return rules.relief.minPercent === null ? row(wording.notJudged, 'cannot_evaluate', []) : [];
  }
  const peak = peakReading(eligible);
  // A reading is eligible only beside a baseline that can be used.
  const baselineUnits = used.judgement.baselineUnits as number;
  const sum = wording.reliefSum(baselineUnits, peak.units, series.scale, peak.minutes, rules.relief);
  const places: ScorePlace[] = ['baseline', peak.minutes];
  if (rules.relief.minPercent === null) return row(sum, 'cannot_evaluate', places);
  const { onsetWithinMinutes, latestOnsetMinutes } = rules.readings;
  const firstMinutes = minutesAt(eligible, run?.start ?? 0);
  if (run === null && firstMinutes <= onsetWithinMinutes) return row(sum, 'not_met', places);
  if (run === null) {
    return row(`${sum}; ${wording.firstScore(firstMinutes, onsetWithinMinutes)}`, 'cannot_evaluate', places);
  }
  if (firstMinutes <= latestOnsetMinutes) return row(sum, 'met', places);
  return row(`${sum}; ${wording.firstSeen(firstMinutes)}`, 'cannot_evaluate', [...places, firstMinutes]);
}

/**
 * The row about duration: how long relief lasted, as an interval in minutes. Source: R5.criteria.
 * Example: "At least 120 min, less than 180 min".
 */
export function durationRow(used: UsedBlock, rules: PolicyRules): Criterion[] {
  const { run, eligible } = used.judgement;
  const required = requiredMinutes(rules.duration, used.judged.block.agent);
  if (run === null) return [];
  if (minutesAt(eligible, run.start) > rules.readings.latestOnsetMinutes) return [];
  const interval = used.judgement.interval as DurationInterval;
  const places = eligible.slice(run.start, run.last + 2).map((reading) => reading.minutes);
  const row = (observed: string, state: CriterionState) => [
    blockRow(used, 'duration', wording.duration(required), observed, state, places),
  ];
  if (required === null) return row(wording.interval(interval), 'not_required');
  if (required === 'agent_not_recorded') return row(wording.agentNotRecorded, 'cannot_evaluate');
  if (interval.atLeast >= required) return row(wording.interval(interval), 'met');
  const short = interval.lessThan !== null && interval.lessThan <= required;
  return row(wording.interval(interval), short ? 'not_met' : 'cannot_evaluate');
}
