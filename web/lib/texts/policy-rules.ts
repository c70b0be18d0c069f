type Comparator = '>=' | '>';

const atLeast = (value: number, unit: string, comparator: Comparator) =>
  comparator === '>=' ? `${value}${unit} or more` : `more than ${value}${unit}`;

/** A policy's rules as sentences. */
export const policyRuleTexts = {
  none: 'Nothing set',
  relief: 'Relief',
  reliefRule: (percent: number | null, comparator: Comparator) =>
    percent === null
      ? 'The issuer gives no number, so no level can be judged under it.'
      : `${atLeast(percent, ' %', comparator)} relief of the index pain.`,
  duration: 'Duration',
  durationNone: 'Shown, not required.',
  durationFixed: (time: string) => `Relief lasts ${time} or more.`,
  durationAgent: (agents: string) => `Relief lasts as long as the agent is expected to: ${agents}.`,
  readings: 'Scores that count',
  readingsCount: (from: string, until: string) => `From ${from} to ${until} after the block.`,
  onset: (within: string, latest: string) =>
    `A block without relief is only judged when a score within ${within} exists; relief that begins after ${latest} cannot be judged.`,
  gaps: (grace: string, gap: string) =>
    `Relief seen within ${grace} counts from the block; a gap of more than ${gap} between scores ends what is known.`,
  baseline: 'Pain before the block',
  baselineRule: (least: number | null, comparator: Comparator) =>
    least === null ? 'No minimum.' : `${atLeast(least, ' of 10', comparator)}.`,
  baselineLow: (low: number) => `Below ${low} of 10 is marked: one point changes much.`,
  function: 'Function',
  functionRule: (required: boolean) =>
    required ? 'The movement that usually hurts must be possible again.' : 'Recorded, not required.',
  confounders: 'Confounders',
  confounder: (which: 'sedation' | 'steroid', effect: 'flag' | 'indeterminate') => {
    const what = which === 'sedation' ? 'Moderate or deep sedation, or an opioid,' : 'A steroid in the block';
    return effect === 'flag' ? `${what} is marked.` : `${what} means that relief cannot be judged.`;
  },
  blocks: 'Blocks',
  blocksRequired: (count: 1 | 2) => (count === 1 ? 'One block is enough.' : 'Two blocks of the same level.'),
  procedures: (procedures: string) => `Counts: ${procedures}.`,
  interval: (least: number, most: number | null) =>
    most === null ? `At least ${least} days apart.` : `Between ${least} and ${most} days apart.`,
  differentAgents: 'One with a short- and one with a long-acting agent.',
  concordance: 'Relief must last longer with the longer-acting agent.',
  maxAge: (days: number) => `The last block is not older than ${days} days.`,
  regions: 'Regions',
  limits: 'Limits (shown, they change no status)',
  limitRules: {
    maxJointLevelsPerSession: (count: number) => `At most ${count} joint levels in one session.`,
    maxRegionsPerSession: (count: number) =>
      `At most ${count} ${count === 1 ? 'region' : 'regions'} in one session.`,
    diagnosticSessionsPerRegion12Months: (count: number) =>
      `At most ${count} diagnostic sessions per region in 12 months.`,
    rfaSessionsPerRegion12Months: (count: number) =>
      `At most ${count} ablation sessions per region in 12 months.`,
    minMonthsBetweenRfa: (count: number) => `At least ${count} months between ablations.`,
  },
  repeat: 'Repeated ablation (shown only)',
  repeatRules: {
    minReliefPercent: (percent: number) => `After the last one ${percent} % relief.`,
    minReliefWeeks: (weeks: number) => `Relief lasted ${weeks} weeks or more.`,
    functionAlternativePercent: (percent: number) => `Or ${percent} % better movement instead.`,
  },
} as const;
