import type { Criterion } from './answer.ts';
import type { CriterionState } from './answer-vocabulary.ts';
import type { SeriesJudgement } from './block-response.ts';
import type { Block } from './case.ts';
import { blockRow } from './criterion-row.ts';
import { wording } from './criterion-wording.ts';
import { seriesFlagTexts } from './flag-texts.ts';
import type { UsedBlock } from './level-evidence.ts';
import { formatScore } from './pain-score.ts';
import type { PolicyRules } from './policy.ts';
import { durationRow, reliefRow } from './relief-criteria.ts';
import { meetsBaselineMinimum, outcomeOfRun, type Verdict } from './series-outcome.ts';
import { type Level, nervesOf } from './spine.ts';

/**
 * The rows about one used block, up to the rule that ended its judgement. Source: R5.criteria.
 * Example: a baseline that is a range ends with the row `baseline`, which cannot be judged.
 */
export function blockCriteria(used: UsedBlock, level: Level, rules: PolicyRules): Criterion[] {
  const { block } = used.judged;
  const { judgement } = used;
  const covered = nervesOrJoint(block, level);
  const counted = wording.procedures(rules.blocks.procedures);
  const rows = [
    blockRow(used, 'nerves_covered', covered.requirement, covered.observed, 'met'),
    blockRow(used, 'procedure', counted, wording.procedure(block.procedure, block.agent), 'met'),
  ];
  if (judgement.baselineUnits === null) return [...rows, baselineRow(used, rules), ...reliefRow(used, rules)];
  rows.push(scoresRow(used, rules), baselineRow(used, rules), ...reliefRow(used, rules));
  if (judgement.eligible.length === 0 || rules.relief.minPercent === null) return rows;
  const verdict = verdictBeforeMinimum(judgement, judgement.baselineUnits, block, rules);
  rows.push(
    ...durationRow(used, rules),
    ...functionRow(used, verdict, rules),
    confoundersRow(used, verdict, rules),
  );
  return rows;
}

/** What covering a level takes, and what was done, in words. Source: R2.covered. */
export function nervesOrJoint(
  block: Block,
  { joint, side }: Level,
): { requirement: string; observed: string } {
  const level = `${joint} ${side}`;
  const nerves = nervesOf(joint);
  return block.procedure === 'medial_branch_block'
    ? { requirement: wording.levelCovered(level, nerves), observed: wording.allNerves(nerves, side) }
    : { requirement: wording.levelInjected(level), observed: wording.injected(side) };
}

function scoresRow(used: UsedBlock, rules: PolicyRules): Criterion {
  const { series, eligible } = used.judgement;
  const missing = series.readings.filter((reading) => reading.score === null).length;
  const leftOut = series.readings.length - missing - eligible.length;
  const observed = wording.scoresCounted(eligible.length, missing, leftOut);
  const state = eligible.length === 0 ? 'cannot_evaluate' : 'met';
  return blockRow(
    used,
    'scores_present',
    wording.scores(rules.readings),
    observed,
    state,
    eligible.map((one) => one.minutes),
  );
}

function baselineRow(used: UsedBlock, rules: PolicyRules): Criterion {
  const { series, baselineUnits } = used.judgement;
  const row = (observed: string, state: CriterionState) =>
    blockRow(used, 'baseline', wording.baseline(rules.baseline), observed, state, ['baseline']);
  if (series.baseline === null) return row(wording.baselineNotRecorded, 'cannot_evaluate');
  if (typeof series.baseline === 'string')
    return row(wording.baselineRange(series.baseline), 'cannot_evaluate');
  const observed = wording.baselineScore(formatScore(series.baseline, series.scale));
  if (baselineUnits === null) return row(observed, 'cannot_evaluate');
  return row(observed, meetsBaselineMinimum(baselineUnits, series.scale, rules.baseline) ? 'met' : 'not_met');
}

function functionRow(used: UsedBlock, { response, reason }: Verdict, rules: PolicyRules): Criterion[] {
  const { functionRestored } = used.judgement.series;
  const observed = wording.functionObserved(functionRestored);
  if (!rules.function.required) {
    return [blockRow(used, 'function', wording.functionNotRequired, observed, 'not_required')];
  }
  const row = (state: CriterionState) => [
    blockRow(used, 'function', wording.functionRequired, observed, state),
  ];
  if (reason === 'function_not_restored') return row('not_met');
  if (reason === 'function_not_recorded') return row('cannot_evaluate');
  return response === 'positive' || reason === 'sedation' || reason === 'steroid' ? row('met') : [];
}

function confoundersRow(used: UsedBlock, { reason }: Verdict, rules: PolicyRules): Criterion {
  const named = (['sedation', 'steroid'] as const).filter(
    (one) => rules.confounders[one] === 'indeterminate',
  );
  const recorded = (['vascular_uptake', 'sedation', 'steroid'] as const).filter((one) =>
    used.judgement.flags.includes(one),
  );
  const observed =
    recorded.length === 0 ? wording.noneRecorded : recorded.map((flag) => seriesFlagTexts[flag]).join('; ');
  const decides = reason === 'vascular_uptake' || reason === 'sedation' || reason === 'steroid';
  const state = decides ? 'cannot_evaluate' : recorded.length === 0 ? 'met' : 'not_required';
  return blockRow(used, 'confounders', wording.confounders(['vascular uptake', ...named]), observed, state);
}

// The policy's least baseline overrides every other reason; its row says so, and the others keep their own.
function verdictBeforeMinimum(
  { eligible, run, series }: SeriesJudgement,
  baselineUnits: number,
  block: Block,
  rules: PolicyRules,
): Verdict {
  const withoutMinimum = { ...rules, baseline: { ...rules.baseline, minNrs: null } };
  return outcomeOfRun(eligible, run, baselineUnits, series, block, withoutMinimum);
}
