import { agentClassOf, isProlonged } from './agent-duration.ts';
import type { DurationInterval } from './answer.ts';
import type { DurationConcordance } from './answer-vocabulary.ts';
import type { Outcome } from './series-outcome.ts';
import type { Agent } from './vocabulary.ts';

/** One block of a compared pair. */
export interface ComparedBlock {
  readonly agent: Agent | null;
  readonly outcome: Outcome;
}

/**
 * Whether relief outlasted with the longer-acting agent, compared as intervals in minutes: an end that was not seen
 * proves nothing. Source: R5.concordance.
 * Example: lidocaine 120 to 180, bupivacaine 180 to 240: concordant.
 */
export function durationConcordanceOf(one: ComparedBlock, other: ComparedBlock): DurationConcordance {
  const oneClass = agentClassOf(one.agent);
  const otherClass = agentClassOf(other.agent);
  if (oneClass === null || otherClass === null) return 'not_assessable';
  if (oneClass === otherClass) return 'not_assessable_same_class';
  if (one.outcome.response !== other.outcome.response) return 'discrepant';
  const a = one.outcome.interval;
  const b = other.outcome.interval;
  if (one.outcome.response === 'negative' || a === null || b === null) return 'not_assessable';
  const prolonged = isProlonged(one.agent, a.atLeast) || isProlonged(other.agent, b.atLeast);
  const order = oneClass === 'long' ? orderOf(a, b) : orderOf(b, a);
  if (order === null) return 'not_assessable_overlap';
  return prolonged ? `${order}_prolonged` : order;
}

/** Whether a concordance is the longer agent lasting longer, prolonged or not. Source: R5.concordance. */
export function isConcordant(concordance: DurationConcordance | null): boolean {
  return concordance === 'concordant' || concordance === 'concordant_prolonged';
}

/** Whether the shorter agent lasted longer, prolonged or not. Source: R5.concordance. */
export function isDiscordant(concordance: DurationConcordance | null): boolean {
  return concordance === 'discordant' || concordance === 'discordant_prolonged';
}

function orderOf(long: DurationInterval, short: DurationInterval): 'concordant' | 'discordant' | null {
  if (short.lessThan !== null && long.atLeast >= short.lessThan) return 'concordant';
  return long.lessThan !== null && short.atLeast >= long.lessThan ? 'discordant' : null;
}
