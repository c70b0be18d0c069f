import { agentClassOf } from './agent-duration.ts';
import type { DurationConcordance, LevelFlag, LevelStatus } from './answer-vocabulary.ts';
import { durationConcordanceOf, isConcordant, isDiscordant } from './concordance.ts';
import {
  entryAt,
  type LevelTimeline,
  lastInformative,
  outcomeAt,
  type Pair,
  pairOf,
  type Supposed,
} from './level-timeline.ts';
import type { PolicyRules } from './policy.ts';

interface Finding {
  readonly status: LevelStatus;
  readonly flag: LevelFlag | null;
}

interface Basis {
  readonly last: number;
  readonly pair: Pair | null;
  readonly concordance: DurationConcordance | null;
}

/** A level as judged: its status and what it rests on. Places are places in the level's timeline. */
export interface LevelJudgement extends Finding, Basis {}

/**
 * The status of one level across its used blocks. The strongest there is, possible_candidate_review, always means
 * that a physician reviews. `asOfDay` is a day number, null when the policy has no age rule.
 * Source: R5.status. Example: two positive blocks 13 days apart under a 14-day rule: interval_violation.
 */
export function judgeLevel(
  timeline: LevelTimeline,
  rules: PolicyRules,
  asOfDay: number | null,
  supposed?: Supposed,
): LevelJudgement {
  const last = lastInformative(timeline, supposed);
  const pair = pairOf(timeline, rules.blocks, supposed);
  const concordance = pair === null ? null : concordanceOfPair(timeline, pair, supposed);
  const { status, flag } = findingOf(timeline, { last, pair, concordance }, rules, asOfDay, supposed);
  return { status, flag, last, pair, concordance };
}

function findingOf(
  timeline: LevelTimeline,
  { last, pair, concordance }: Basis,
  rules: PolicyRules,
  asOfDay: number | null,
  supposed?: Supposed,
): Finding {
  if (rules.relief.minPercent === null) return { status: 'threshold_not_configured', flag: null };
  if (timeline.entries.length === 0) return { status: 'no_qualifying_block', flag: null };
  if (last < timeline.entries.length - 1) return { status: 'indeterminate_review', flag: null };
  if (outcomeAt(timeline, last, supposed).response === 'negative') {
    return { status: 'criteria_not_met', flag: null };
  }
  const twoBlocks = rules.blocks.required === 2;
  const problem = twoBlocks ? pairProblem(timeline, pair, concordance, rules, supposed) : null;
  if (problem !== null) return problem;
  const flag = twoBlocks && isDiscordant(concordance) ? 'discordant_duration' : null;
  const tooOld = isTooOld(timeline, last, rules, asOfDay);
  return { status: tooOld ? 'block_too_old' : 'possible_candidate_review', flag };
}

function pairProblem(
  timeline: LevelTimeline,
  pair: Pair | null,
  concordance: DurationConcordance | null,
  rules: PolicyRules,
  supposed?: Supposed,
): Finding | null {
  if (pair === null || outcomeAt(timeline, pair.earlier, supposed).response === 'negative') {
    return { status: 'needs_confirmatory_block', flag: null };
  }
  if (!pair.fits) return { status: 'interval_violation', flag: null };
  if (rules.blocks.differentAgentClasses && !hasBothClasses(timeline, pair)) {
    return { status: 'indeterminate_review', flag: 'different_agents_required' };
  }
  if (rules.blocks.concordance === 'required' && !isConcordant(concordance)) {
    return { status: 'indeterminate_review', flag: 'not_concordant' };
  }
  return null;
}

/** Whether a pair is one short-acting and one long-acting agent; an agent not recorded is neither. Source: R5.agent-class. */
export function hasBothClasses(timeline: LevelTimeline, pair: Pair): boolean {
  const earlier = agentClassOf(entryAt(timeline, pair.earlier).agent);
  const last = agentClassOf(entryAt(timeline, pair.last).agent);
  return earlier !== null && last !== null && earlier !== last;
}

function concordanceOfPair(timeline: LevelTimeline, pair: Pair, supposed?: Supposed): DurationConcordance {
  const compared = (place: number) => ({
    agent: entryAt(timeline, place).agent,
    outcome: outcomeAt(timeline, place, supposed),
  });
  return durationConcordanceOf(compared(pair.earlier), compared(pair.last));
}

function isTooOld(
  timeline: LevelTimeline,
  last: number,
  rules: PolicyRules,
  asOfDay: number | null,
): boolean {
  const { maxAgeDays } = rules.blocks;
  if (maxAgeDays === null) return false;
  if (asOfDay === null) throw new Error('a policy with maxAgeDays is judged as of a day');
  return asOfDay - entryAt(timeline, last).day > maxAgeDays;
}
