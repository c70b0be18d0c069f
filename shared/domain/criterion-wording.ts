import type { DurationInterval } from './answer.ts';
import { scoreOf } from './pain-score.ts';
import type { BaselineRule, BlockRule, ReadingRule, ReliefRule } from './policy.ts';
import { ratioText } from './relief.ts';
import { procedureTexts } from './texts.ts';
import type { Agent, Comparator, Procedure, Scale } from './vocabulary.ts';

/** The sentences of criterion rows: requirements in plain words, and sums with this patient's numbers. */
export const wording = {
  levelCovered: (level: string, nerves: readonly string[]) =>
    `${level}: every supplying nerve blocked (${nerves.join(', ')})`,
  levelInjected: (level: string) => `${level}: joint injected`,
  wrongTarget: 'The target was found to be wrong afterwards',
  allNerves: (nerves: readonly string[], side: string) => `${nerves.join(' and ')} blocked, ${side}`,
  injected: (side: string) => `Joint injected, ${side}`,
  procedures: (counted: readonly Procedure[]) =>
    `${counted.map((one) => procedureTexts[one]).join(' or ')} with an anaesthetic`,
  procedure: (given: Procedure, agent: Agent | null) =>
    `${procedureTexts[given]}, ${agent === null ? 'agent not recorded' : agent}`,
  scores: ({ fromMinutes, untilMinutes }: ReadingRule) =>
    `A score between ${fromMinutes} and ${untilMinutes} min, on the same scale as before the block`,
  scoresCounted: (counted: number, missing: number, leftOut: number) =>
    [
      `${counted} ${counted === 1 ? 'score counts' : 'scores count'}`,
      ...(missing > 0 ? [`${missing} ${missing === 1 ? 'score' : 'scores'} missing`] : []),
      ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ].join(', '),
  noSeries: 'No scores for this level',
  baseline: ({ minNrs, comparator }: BaselineRule) =>
    minNrs === null
      ? 'One score above 0 before the block'
      : `${atLeast(minNrs, comparator)} of 10 before the block`,
  baselineNotRecorded: 'Not recorded',
  baselineRange: (range: string) => `Recorded as a range, ${range}`,
  baselineScore: (score: string) => `${score} before the block`,
  relief: ({ minPercent, comparator }: ReliefRule, { latestOnsetMinutes }: ReadingRule) =>
    minPercent === null
      ? 'The policy gives no number'
      : `Relief of ${percentOrMore(minPercent, comparator)}, first seen by ${latestOnsetMinutes} min`,
  reliefSum: (
    baselineUnits: number,
    units: number,
    scale: Scale,
    minutes: number,
    { minPercent, comparator }: ReliefRule,
  ) => {
    const baseline = scoreOf(baselineUnits, scale);
    const percent = ratioText(baselineUnits - units, baselineUnits);
    const sum = `(${baseline} − ${scoreOf(units, scale)}) ÷ ${baseline} = ${percent} % at ${minutes} min`;
    return minPercent === null ? sum : `${sum}; needs ${percentOrMore(minPercent, comparator)}`;
  },
  firstSeen: (minutes: number) => `first seen at ${minutes} min`,
  firstScore: (minutes: number, onsetWithin: number) =>
    `first score at ${minutes} min, needs one by ${onsetWithin} min`,
  duration: (required: number | null | 'agent_not_recorded') => {
    if (required === null) return 'No duration required';
    return required === 'agent_not_recorded'
      ? 'As long as the agent lasts'
      : `Relief for ${required} min or more`;
  },
  interval: ({ atLeast: least, lessThan }: DurationInterval) =>
    `At least ${least} min, ${lessThan === null ? 'end not seen' : `less than ${lessThan} min`}`,
  agentNotRecorded: 'Agent not recorded',
  functionRequired: 'Previously painful movement restored',
  functionNotRequired: 'No function rule',
  functionObserved: (restored: boolean | null) =>
    restored === null ? 'Not recorded' : restored ? 'Restored' : 'Not restored',
  confounders: (named: readonly string[]) => `No ${named.join(', no ')} that could explain the result`,
  noneRecorded: 'None recorded',
  blocks: (required: number) =>
    required === 1 ? 'Relief met in the last block' : 'Relief met in two blocks',
  blocksObserved: (positive: number, used: number) =>
    `Met in ${positive} of ${used} ${used === 1 ? 'block that counts' : 'blocks that count'}`,
  days: ({ minIntervalDays, maxIntervalDays, required }: BlockRule) => {
    if (required === 1) return 'One block is enough';
    const least = Math.max(1, minIntervalDays);
    return maxIntervalDays === null
      ? `${daysText(least)} or more apart`
      : `${least} to ${daysText(maxIntervalDays)} apart`;
  },
  daysObserved: (days: number, from: string, to: string) => `${daysText(days)}, ${from} to ${to}`,
  agents: 'One short-acting and one long-acting agent',
  agentsNotRequired: 'Agents may be of one class',
  agentsObserved: (agents: readonly (Agent | null)[]) =>
    agents.map((agent) => (agent === null ? 'not recorded' : agent)).join(', then '),
  concordance: 'Longer relief with the longer-acting agent',
  concordanceNotRequired: 'Concordance is shown only',
  recency: (maxAgeDays: number | null) =>
    maxAgeDays === null ? 'No age limit' : `Last block ${daysText(maxAgeDays)} ago or less`,
  recencyObserved: (days: number, asOf: string) => `${daysText(days)} before ${asOf}`,
  notJudged: 'Not judged',
} as const;

function daysText(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

function percentOrMore(percent: number, comparator: Comparator): string {
  return comparator === '>' ? `more than ${percent} %` : `${percent} % or more`;
}

function atLeast(points: number, comparator: Comparator): string {
  return comparator === '>' ? `More than ${points}` : `${points} or more`;
}
