import type {
  AdvisoryCode,
  BlockResponse,
  CriterionId,
  CriterionState,
  DurationConcordance,
  LevelFlag,
  LevelStatus,
  NextStepCode,
  Reason,
  SeriesFlag,
  SeriesResponse,
} from './answer-vocabulary.ts';
import type { Site } from './case.ts';
import type { InvalidCase } from './issue.ts';
import type { Level } from './spine.ts';
import type { Joint, Region, Side } from './vocabulary.ts';

/** How long relief lasted, in minutes: at least, and less than (null = the end was not seen). */
export interface DurationInterval {
  readonly atLeast: number;
  readonly lessThan: number | null;
}

interface ReadingAnswer {
  readonly minutes: number;
  readonly reliefPercent: string;
  readonly meets: boolean | null;
}

/** Percentages are texts truncated toward zero to one decimal; null when not reached. */
export interface SeriesAnswer {
  readonly site: Site;
  readonly response: SeriesResponse;
  readonly reason: Reason;
  readonly flags: readonly SeriesFlag[];
  readonly scoreNeeded: number | null;
  readonly peakReliefPercent: string | null;
  readonly peakAtMinutes: number | null;
  readonly lastReliefPercent: string | null;
  readonly meanReliefPercent: string | null;
  readonly timeWeightedReliefPercent: string | null;
  readonly durationMinutes: DurationInterval | null;
  readonly readings: readonly ReadingAnswer[];
}

export interface Advisory {
  readonly code: AdvisoryCode;
  readonly region?: Region;
  readonly count?: number;
  readonly limit?: number;
}

export interface BlockAnswer {
  readonly id: string;
  readonly response: BlockResponse;
  readonly jointsCovered: readonly Level[];
  readonly jointsPartlyCovered: readonly Level[];
  readonly cptCodes: readonly string[];
  readonly advisories: readonly Advisory[];
  readonly series: readonly SeriesAnswer[];
}

export interface NextStep {
  readonly code: NextStepCode;
  readonly notBefore?: string;
  readonly blockId?: string;
}

/** Where one score stands: the baseline, or a minute after the block. */
export type ScorePlace = 'baseline' | number;

export interface Change {
  readonly blockId: string;
  readonly site: Site;
  readonly at: ScorePlace;
  readonly to: number;
  readonly status: LevelStatus;
}

interface CriterionReading {
  readonly blockId: string;
  readonly site: Site;
  readonly at: ScorePlace;
}

/** One rule as judged: what the policy requires, what was observed, and the scores it rests on. */
export interface Criterion {
  readonly id: CriterionId;
  readonly requirement: string;
  readonly observed: string;
  readonly state: CriterionState;
  readonly blockId?: string;
  readonly site?: Site;
  readonly readings: readonly CriterionReading[];
}

export interface LevelAnswer {
  readonly joint: Joint;
  readonly side: Side;
  readonly status: LevelStatus;
  readonly flags: readonly LevelFlag[];
  readonly durationConcordance: DurationConcordance | null;
  readonly positiveBlocks: number;
  readonly nextStep: NextStep;
  readonly changedBy: readonly Change[];
  readonly criteria: readonly Criterion[];
}

export interface PolicyReference {
  readonly id: string;
  readonly version: number;
}

export interface Answer {
  readonly id: string | null;
  readonly engine: string;
  readonly policy: PolicyReference;
  readonly blocks: readonly BlockAnswer[];
  readonly levels: readonly LevelAnswer[];
}

/** A case that was refused whole; `policy` is named where several policies are asked at once. */
export interface Refusal {
  readonly id: string | null;
  readonly policy?: PolicyReference;
  readonly error: InvalidCase;
}

export interface AnswersByPolicy {
  readonly id: string | null;
  readonly policies: readonly (Answer | Refusal)[];
}

export type CalculateAnswer = Answer | Refusal;
