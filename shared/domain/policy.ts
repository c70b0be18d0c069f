import type {
  AnaestheticAgent,
  Comparator,
  ConcordanceRequirement,
  ConfounderEffect,
  DurationMode,
  PolicyKind,
  Procedure,
  Region,
} from './vocabulary.ts';

/** Least relief that counts, in percent with at most one decimal; null when the issuer gives no number. */
export interface ReliefRule {
  readonly minPercent: number | null;
  readonly comparator: Comparator;
}

export interface DurationRule {
  readonly mode: DurationMode;
  readonly fixedMinutes: number | null;
  readonly agentMinimumMinutes: Readonly<Partial<Record<AnaestheticAgent, number>>>;
}

/** All in minutes since the last needle was out. */
export interface ReadingRule {
  readonly fromMinutes: number;
  readonly untilMinutes: number;
  readonly onsetWithinMinutes: number;
  readonly latestOnsetMinutes: number;
  readonly startGraceMinutes: number;
  readonly maxGapMinutes: number;
}

/** In points of the 0-10 scale (× 10 on vas100), at most one decimal. */
export interface BaselineRule {
  readonly minNrs: number | null;
  readonly comparator: Comparator;
  readonly lowNrs: number | null;
}

export interface BlockRule {
  readonly required: 1 | 2;
  readonly minIntervalDays: number;
  readonly maxIntervalDays: number | null;
  readonly procedures: readonly Procedure[];
  readonly differentAgentClasses: boolean;
  readonly concordance: ConcordanceRequirement;
  readonly maxAgeDays: number | null;
}

export interface LimitRule {
  readonly maxJointLevelsPerSession: number | null;
  readonly maxRegionsPerSession: number | null;
  readonly diagnosticSessionsPerRegion12Months: number | null;
  readonly rfaSessionsPerRegion12Months: number | null;
  readonly minMonthsBetweenRfa: number | null;
}

export interface RepeatAblationRule {
  readonly minReliefPercent: number | null;
  readonly comparator: Comparator;
  readonly minReliefWeeks: number | null;
  readonly functionAlternativePercent: number | null;
}

/** What decides. Everything else in a policy tells the reader whose it is. */
export interface PolicyRules {
  readonly regions: readonly Region[];
  readonly relief: ReliefRule;
  readonly duration: DurationRule;
  readonly readings: ReadingRule;
  readonly baseline: BaselineRule;
  readonly function: { readonly required: boolean };
  readonly confounders: { readonly sedation: ConfounderEffect; readonly steroid: ConfounderEffect };
  readonly blocks: BlockRule;
  readonly limits: LimitRule;
  readonly repeatAblation: RepeatAblationRule;
}

export interface PolicySource {
  readonly field: string;
  readonly status: string;
  readonly source: string;
  readonly confidence: string;
  readonly note: string;
}

type Facts = Readonly<Record<string, unknown>>;

/** Whose policy it is, since when, from which source and how well verified; never read by a rule. */
export interface PolicyDescription {
  readonly name?: string;
  readonly shortName?: string;
  readonly issuer?: string;
  readonly kind?: PolicyKind;
  readonly jurisdiction?: Facts;
  readonly identifiers?: Facts;
  readonly effectiveFrom?: string | null;
  readonly verification?: Facts;
  readonly enabled?: boolean;
  readonly prerequisites?: Facts;
  readonly imaging?: string | null;
  readonly documentation?: readonly string[];
  readonly exclusions?: readonly string[];
  readonly caveats?: readonly string[];
  readonly sources?: readonly PolicySource[];
}

/** One published version of a policy. A version never changes; a change is a new version. */
export interface Policy extends PolicyDescription {
  readonly id: string;
  readonly version: number;
  readonly rules: PolicyRules;
}
