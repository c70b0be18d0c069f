import type { Change, ScorePlace } from './answer.ts';
import { judgeSeries, type SeriesJudgement } from './block-response.ts';
import type { Block } from './case.ts';
import { runAfterFlip } from './duration.ts';
import { judgeLevel } from './level-assessment.ts';
import type { UsedBlock } from './level-evidence.ts';
import type { LevelTimeline } from './level-timeline.ts';
import { highestUnits, onePointUnits, scoreOf, unitsOf } from './pain-score.ts';
import type { PolicyRules } from './policy.ts';
import { meetsThreshold, type ReliefThreshold, reliefThreshold } from './relief.ts';
import { type Outcome, outcomeOfRun } from './series-outcome.ts';

/** One score moved by one point, and the outcome the series would have had. */
export interface Move {
  readonly at: ScorePlace;
  readonly to: number;
  readonly outcome: Outcome;
}

/**
 * The one-point moves of a series that can change its outcome, baseline first, then readings by minute, down then up
 * (10 mm on vas100; never off the scale). A score that is not judged cannot change anything.
 * Source: R5.changed-by. Example: a reading of 1 moved to 2 no longer meets 80 % of 8.
 */
export function movesOf(judgement: SeriesJudgement, block: Block, rules: PolicyRules): Move[] {
  const threshold = reliefThreshold(rules.relief);
  if (threshold === null) return [];
  return [...baselineMoves(judgement, block, rules), ...readingMoves(judgement, block, rules, threshold)];
}

/**
 * How firm a level's status is: every single one-point move that would change it; none when no single point does.
 * Source: R5.changed-by. Example: one score a point higher turns a possible candidate into criteria not met.
 */
export function changesOf(
  used: readonly UsedBlock[],
  movesOfUsed: (used: UsedBlock) => readonly Move[],
  timeline: LevelTimeline,
  rules: PolicyRules,
  asOfDay: number | null,
): Change[] {
  const { status: now } = judgeLevel(timeline, rules, asOfDay);
  const changes: Change[] = [];
  used.forEach((block, place) => {
    for (const { at, to, outcome } of movesOfUsed(block)) {
      const { status } = judgeLevel(timeline, rules, asOfDay, { place, outcome });
      if (status === now) continue;
      changes.push({ blockId: block.judged.block.id, site: block.judgement.series.site, at, to, status });
    }
  });
  return changes;
}

function baselineMoves(judgement: SeriesJudgement, block: Block, rules: PolicyRules): Move[] {
  const { series } = judgement;
  if (typeof series.baseline !== 'number') return [];
  return movedUnits(unitsOf(series.baseline, series.scale), judgement).map((units) => {
    const to = scoreOf(units, series.scale);
    return { at: 'baseline', to, outcome: judgeSeries({ ...series, baseline: to }, block, rules) };
  });
}

function readingMoves(
  judgement: SeriesJudgement,
  block: Block,
  rules: PolicyRules,
  threshold: ReliefThreshold,
): Move[] {
  const { series, eligible, run } = judgement;
  // Without a baseline that can be used no reading is eligible.
  const baselineUnits = judgement.baselineUnits as number;
  return eligible.flatMap((reading, place) =>
    movedUnits(reading.units, judgement)
      .filter((units) => meetsThreshold(baselineUnits, units, threshold) !== reading.meets)
      .map((units) => {
        const flipped = runAfterFlip(eligible, rules.readings, run, place);
        const outcome = outcomeOfRun(eligible, flipped, baselineUnits, series, block, rules);
        return { at: reading.minutes, to: scoreOf(units, series.scale), outcome };
      }),
  );
}

function movedUnits(units: number, { series: { scale } }: SeriesJudgement): number[] {
  const step = onePointUnits(scale);
  return [units - step, units + step].filter((moved) => moved >= 0 && moved <= highestUnits(scale));
}
