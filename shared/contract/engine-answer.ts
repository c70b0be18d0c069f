import * as z from 'zod/mini';
import {
  advisoryCodes,
  blockResponses,
  criterionIds,
  criterionStates,
  durationConcordances,
  levelFlags,
  levelStatuses,
  nextStepCodes,
  reasons,
  seriesFlags,
  seriesResponses,
} from '../domain/answer-vocabulary.ts';
import { issueCodes } from '../domain/issue.ts';
import {
  agents,
  comparators,
  joints,
  nerves,
  procedures,
  regions,
  scales,
  sedationLevels,
  sides,
  vascularUptakes,
} from '../domain/vocabulary.ts';

/**
 * The engine's case and answer on the wire, equal to its own types (a type-level test holds them so): what the review
 * screen draws is exactly what was judged.
 */

const list = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));

const level = z.object({ joint: z.enum(joints), side: z.enum(sides) });
export const site = z.union([level, z.object({ side: z.enum(sides) }), z.literal('overall')]);
const scorePlace = z.union([z.literal('baseline'), z.int()]);

const judgedSeries = z.object({
  site,
  index: z.boolean(),
  scale: z.enum(scales),
  /** A number, null (not recorded) or a range as text. */
  baseline: z.nullable(z.union([z.number(), z.string()])),
  /** score null: not done */
  readings: list(z.object({ minutes: z.int(), score: z.nullable(z.number()), scale: z.enum(scales) })),
  patientStatedPercent: z.nullable(z.number()),
  functionRestored: z.nullable(z.boolean()),
  lateEntry: z.boolean(),
});

/** The case as judged. */
export const judgedCase = z.object({
  id: z.nullable(z.string()),
  asOf: z.nullable(z.string()),
  blocks: list(
    z.object({
      id: z.string(),
      performedAt: z.string(),
      procedure: z.enum(procedures),
      targets: list(z.union([z.object({ nerve: z.enum(nerves), side: z.enum(sides) }), level])),
      agent: z.nullable(z.enum(agents)),
      steroid: z.boolean(),
      sedation: z.enum(sedationLevels),
      opioid: z.boolean(),
      vascularUptake: z.enum(vascularUptakes),
      wrongTarget: z.boolean(),
      rescueAnalgesicAtMinutes: z.nullable(z.int()),
      series: list(judgedSeries),
    }),
  ),
});
export type JudgedCase = z.infer<typeof judgedCase>;

const seriesAnswer = z.object({
  site,
  response: z.enum(seriesResponses),
  reason: z.enum(reasons),
  flags: list(z.enum(seriesFlags)),
  scoreNeeded: z.nullable(z.number()),
  peakReliefPercent: z.nullable(z.string()),
  peakAtMinutes: z.nullable(z.int()),
  lastReliefPercent: z.nullable(z.string()),
  meanReliefPercent: z.nullable(z.string()),
  timeWeightedReliefPercent: z.nullable(z.string()),
  durationMinutes: z.nullable(z.object({ atLeast: z.int(), lessThan: z.nullable(z.int()) })),
  readings: list(z.object({ minutes: z.int(), reliefPercent: z.string(), meets: z.nullable(z.boolean()) })),
});

export const advisories = list(
  z.object({
    code: z.enum(advisoryCodes),
    region: z.exactOptional(z.enum(regions)),
    count: z.exactOptional(z.int()),
    limit: z.exactOptional(z.int()),
  }),
);

const blockAnswer = z.object({
  id: z.string(),
  response: z.enum(blockResponses),
  jointsCovered: list(level),
  jointsPartlyCovered: list(level),
  cptCodes: list(z.string()),
  advisories,
  series: list(seriesAnswer),
});

const criterion = z.object({
  id: z.enum(criterionIds),
  requirement: z.string(),
  observed: z.string(),
  state: z.enum(criterionStates),
  blockId: z.exactOptional(z.string()),
  site: z.exactOptional(site),
  readings: list(z.object({ blockId: z.string(), site, at: scorePlace })),
});

const levelAnswer = z.object({
  joint: z.enum(joints),
  side: z.enum(sides),
  status: z.enum(levelStatuses),
  flags: list(z.enum(levelFlags)),
  durationConcordance: z.nullable(z.enum(durationConcordances)),
  positiveBlocks: z.int(),
  nextStep: z.object({
    code: z.enum(nextStepCodes),
    notBefore: z.exactOptional(z.string()),
    blockId: z.exactOptional(z.string()),
  }),
  changedBy: list(
    z.object({
      blockId: z.string(),
      site,
      at: scorePlace,
      to: z.number(),
      status: z.enum(levelStatuses),
    }),
  ),
  criteria: list(criterion),
});

/** The engine's answer. */
export const answer = z.object({
  id: z.nullable(z.string()),
  engine: z.string(),
  policy: z.object({ id: z.string(), version: z.int() }),
  blocks: list(blockAnswer),
  levels: list(levelAnswer),
});
export type AnswerOnWire = z.infer<typeof answer>;

/** One case under several policies: an answer or a refusal for each, in their order. */
export const answersByPolicy = z.object({
  id: z.nullable(z.string()),
  policies: list(
    z.union([
      answer,
      z.object({
        id: z.nullable(z.string()),
        policy: z.exactOptional(z.object({ id: z.string(), version: z.int() })),
        error: z.object({
          code: z.literal('invalid_case'),
          issues: list(z.object({ path: z.string(), code: z.enum(issueCodes), message: z.string() })),
        }),
      }),
    ]),
  ),
});

/** What the levels' statuses would be at each threshold, the policy's own among them; empty when it has none. */
export const thresholdStrip = list(
  z.object({
    minPercent: z.number(),
    levels: list(z.object({ joint: z.enum(joints), side: z.enum(sides), status: z.enum(levelStatuses) })),
  }),
);

/** A typed case at several thresholds; `minPercent` is the policy's own. */
export const thresholdAnswer = z.object({
  id: z.nullable(z.string()),
  policy: z.object({ id: z.string(), version: z.int() }),
  minPercent: z.nullable(z.number()),
  comparator: z.enum(comparators),
  thresholdStrip,
});
export type ThresholdsOnWire = z.infer<typeof thresholdAnswer>;
