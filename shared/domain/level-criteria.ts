import type { Criterion } from './answer.ts';
import type { CriterionId, CriterionState } from './answer-vocabulary.ts';
import { formatDay } from './calendar-day.ts';
import { isConcordant, isDiscordant } from './concordance.ts';
import { wording } from './criterion-wording.ts';
import { hasBothClasses } from './level-assessment.ts';
import type { LevelFindings } from './level-findings.ts';
import { entryAt, outcomeAt, type Pair } from './level-timeline.ts';
import { concordanceTexts } from './texts.ts';

/**
 * The rows about all blocks of a level: their number, the time between them, agents, concordance and recency; what
 * the judgement did not reach is left out, what the policy does not ask is not required. Source: R5.criteria.
 * Example: interval, "13 days, 2026-01-05 to 2026-01-18", not met.
 */
export function levelCriteria(findings: LevelFindings, judgedPair: Pair | null): Criterion[] {
  const { judgement, timeline, rules } = findings;
  const bothMet =
    judgedPair !== null && outcomeAt(timeline, judgedPair.earlier).response === 'positive'
      ? judgedPair
      : null;
  const fitting = bothMet?.fits === true ? bothMet : null;
  const ready = judgement.status === 'possible_candidate_review' || judgement.status === 'block_too_old';
  const twoBlocks = rules.blocks.required === 2;
  return [
    numberRow(findings, bothMet),
    ...intervalRow(findings, bothMet, twoBlocks),
    ...agentsRow(findings, fitting, twoBlocks && rules.blocks.differentAgentClasses),
    ...concordanceRow(findings, fitting, twoBlocks && rules.blocks.concordance === 'required'),
    ...recencyRow(findings, ready),
  ];
}

function row(id: CriterionId, requirement: string, observed: string, state: CriterionState): Criterion {
  return { id, requirement, observed, state, readings: [] };
}

function numberRow({ evidence, timeline, judgement, rules }: LevelFindings, bothMet: Pair | null): Criterion {
  const { required } = rules.blocks;
  const positive = evidence.used.filter((used) => used.judgement.response === 'positive').length;
  const observed = wording.blocksObserved(positive, evidence.used.length);
  return row('number_of_blocks', wording.blocks(required), observed, numberState());

  function numberState(): CriterionState {
    if (timeline.entries.length === 0) return 'not_met';
    if (judgement.last < timeline.entries.length - 1) return 'cannot_evaluate';
    if (outcomeAt(timeline, judgement.last).response === 'negative') return 'not_met';
    return required === 1 || bothMet !== null ? 'met' : 'not_met';
  }
}

function intervalRow({ timeline, rules }: LevelFindings, pair: Pair | null, required: boolean): Criterion[] {
  if (!required) return [row('interval', wording.days(rules.blocks), wording.notJudged, 'not_required')];
  if (pair === null) return [];
  const from = entryAt(timeline, pair.earlier).day;
  const to = entryAt(timeline, pair.last).day;
  const observed = wording.daysObserved(to - from, formatDay(from), formatDay(to));
  return [row('interval', wording.days(rules.blocks), observed, pair.fits ? 'met' : 'not_met')];
}

function agentsRow({ timeline }: LevelFindings, pair: Pair | null, required: boolean): Criterion[] {
  const agents =
    pair === null ? [] : [entryAt(timeline, pair.earlier).agent, entryAt(timeline, pair.last).agent];
  const observed = agents.length === 0 ? wording.notJudged : wording.agentsObserved(agents);
  if (!required) return [row('agents', wording.agentsNotRequired, observed, 'not_required')];
  if (pair === null) return [];
  if (hasBothClasses(timeline, pair)) return [row('agents', wording.agents, observed, 'met')];
  return [row('agents', wording.agents, observed, agents.includes(null) ? 'cannot_evaluate' : 'not_met')];
}

function concordanceRow({ judgement }: LevelFindings, pair: Pair | null, required: boolean): Criterion[] {
  const { concordance, flag } = judgement;
  const observed = concordance === null ? wording.notJudged : concordanceTexts[concordance];
  if (!required) return [row('concordance', wording.concordanceNotRequired, observed, 'not_required')];
  if (pair === null || flag === 'different_agents_required') return [];
  if (isConcordant(concordance)) return [row('concordance', wording.concordance, observed, 'met')];
  const state = isDiscordant(concordance) ? 'not_met' : 'cannot_evaluate';
  return [row('concordance', wording.concordance, observed, state)];
}

function recencyRow({ timeline, judgement, rules, asOfDay }: LevelFindings, ready: boolean): Criterion[] {
  const { maxAgeDays } = rules.blocks;
  const requirement = wording.recency(maxAgeDays);
  if (maxAgeDays === null) return [row('recency', requirement, wording.notJudged, 'not_required')];
  if (!ready) return [];
  // Where a policy has an age rule, a level is ready only as of a day.
  const today = asOfDay as number;
  const days = today - entryAt(timeline, judgement.last).day;
  const observed = wording.recencyObserved(days, formatDay(today));
  return [row('recency', requirement, observed, judgement.status === 'block_too_old' ? 'not_met' : 'met')];
}
