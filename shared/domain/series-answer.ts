import type { SeriesAnswer } from './answer.ts';
import type { SeriesJudgement } from './block-response.ts';
import type { EligibleReading } from './eligible-readings.ts';
import { scoreOf } from './pain-score.ts';
import type { PolicyRules } from './policy.ts';
import { ratioText, scoreNeeded } from './relief.ts';
import { type ReliefFigures, reliefFigures } from './relief-figures.ts';

const notReached: { readonly [F in keyof ReliefFigures]: null } = {
  peakReliefPercent: null,
  peakAtMinutes: null,
  lastReliefPercent: null,
  meanReliefPercent: null,
  timeWeightedReliefPercent: null,
};

/**
 * A judged series as answered: percentages as texts cut to one decimal, null for what was not reached, and the
 * score that would have been needed. Source: R8.answer. Example: no scores yet still says the score needed.
 */
export function seriesAnswer(judgement: SeriesJudgement, rules: PolicyRules): SeriesAnswer {
  const { series, baselineUnits, eligible } = judgement;
  // Without a baseline that can be used no reading is eligible.
  const readings = readingAnswers(eligible, baselineUnits as number, rules);
  const figures = eligible.length === 0 ? notReached : reliefFigures(baselineUnits as number, eligible);
  return {
    site: series.site,
    response: judgement.response,
    reason: judgement.reason,
    flags: judgement.flags,
    scoreNeeded:
      baselineUnits === null
        ? null
        : scoreNeeded(scoreOf(baselineUnits, series.scale), series.scale, rules.relief),
    peakReliefPercent: figures.peakReliefPercent,
    peakAtMinutes: figures.peakAtMinutes,
    lastReliefPercent: figures.lastReliefPercent,
    meanReliefPercent: figures.meanReliefPercent,
    timeWeightedReliefPercent: figures.timeWeightedReliefPercent,
    durationMinutes: judgement.interval,
    readings,
  };
}

function readingAnswers(
  eligible: readonly EligibleReading[],
  baselineUnits: number,
  rules: PolicyRules,
): SeriesAnswer['readings'] {
  return eligible.map(({ minutes, units, meets }) => ({
    minutes,
    reliefPercent: ratioText(baselineUnits - units, baselineUnits),
    meets: rules.relief.minPercent === null ? null : meets,
  }));
}
