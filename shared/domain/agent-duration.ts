import type { DurationRule } from './policy.ts';
import type { Agent, AgentClass, AnaestheticAgent } from './vocabulary.ts';

const classes: Readonly<Record<Agent, AgentClass>> = {
  lidocaine: 'short',
  mepivacaine: 'short',
  chloroprocaine: 'short',
  saline: 'short',
  bupivacaine: 'long',
  levobupivacaine: 'long',
  ropivacaine: 'long',
};

const prolongedAfterMinutes: Readonly<Record<AnaestheticAgent, number>> = {
  lidocaine: 480,
  mepivacaine: 480,
  bupivacaine: 1440,
  levobupivacaine: 1440,
  ropivacaine: 1440,
  chloroprocaine: 240,
};

/** Minutes after the block, as labels give them for larger blocks; fewer tenths of a millilitre may last otherwise. */
const typicalMinutes: Readonly<Record<AnaestheticAgent, readonly [from: number, until: number]>> = {
  lidocaine: [60, 240],
  mepivacaine: [90, 240],
  bupivacaine: [180, 720],
  levobupivacaine: [180, 720],
  ropivacaine: [180, 720],
  chloroprocaine: [30, 90],
};

/** Whether an agent is short- or long-acting; null when not recorded. Source: R5.agent-class. */
export function agentClassOf(agent: Agent | null): AgentClass | null {
  return agent === null ? null : classes[agent];
}

/**
 * Whether relief of at least so many minutes is longer than the agent explains: more than 480 min (lidocaine,
 * mepivacaine), 1440 (bupivacaine, levobupivacaine, ropivacaine) or 240 (chloroprocaine).
 * Source: R4.prolonged. Example: `isProlonged('lidocaine', 480)` is false.
 */
export function isProlonged(agent: Agent | null, atLeastMinutes: number): boolean {
  const longest = longestMinutesOf(agent);
  return longest !== null && atLeastMinutes > longest;
}

/**
 * The longest relief, in minutes, that an agent explains; null for none, for saline and when not recorded.
 * Source: R4.prolonged. Example: 480 for lidocaine.
 */
export function longestMinutesOf(agent: Agent | null): number | null {
  return agent === null || agent === 'saline' ? null : prolongedAfterMinutes[agent];
}

/**
 * The minutes after a block between which an agent usually wears off: drawn behind a curve to compare with, never
 * judged. Null for saline and when not recorded. Source: R4.typical-window. Example: 60 to 240 for lidocaine.
 */
export function typicalMinutesOf(agent: Agent | null): readonly [from: number, until: number] | null {
  return agent === null || agent === 'saline' ? null : typicalMinutes[agent];
}

/**
 * The minutes of relief a policy requires: null for none, `agent_not_recorded` when it depends on an agent that
 * was not recorded. Source: R4.duration-required. Example: 180 for bupivacaine under agent_minimum.
 */
export function requiredMinutes(
  rule: DurationRule,
  agent: Agent | null,
): number | null | 'agent_not_recorded' {
  if (rule.mode === 'none') return null;
  if (rule.mode === 'agent_minimum' && agent === null) return 'agent_not_recorded';
  const minutes =
    rule.mode === 'fixed' ? rule.fixedMinutes : rule.agentMinimumMinutes[agent as AnaestheticAgent];
  if (minutes === null || minutes === undefined) throw new Error('a parsed policy has its minutes');
  return minutes;
}
