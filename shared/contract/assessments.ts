import * as z from 'zod/mini';
import { comparators } from '../domain/vocabulary.ts';
import { advisories, answer, judgedCase, thresholdStrip } from './engine-answer.ts';
import { uuid } from './primitives.ts';

/** The policy version judged under, with what a reader needs to know about the rule. */
const judgedUnder = z.object({
  id: uuid,
  policyId: z.string(),
  version: z.int(),
  name: z.string(),
  shortName: z.string(),
  issuer: z.string(),
  minPercent: z.nullable(z.number()),
  comparator: z.enum(comparators),
  enabled: z.boolean(),
  effectiveFrom: z.nullable(z.string()),
  /** How well the rule was checked against its issuer's text; "" when not stated. */
  verification: z.object({ document: z.string(), status: z.string(), confidence: z.string() }),
  caveats: z.array(z.string()),
  sources: z.array(
    z.object({
      field: z.string(),
      status: z.string(),
      source: z.string(),
      confidence: z.string(),
      note: z.string(),
    }),
  ),
});

export const assessmentQuery = z.strictObject({
  /** Another policy of the clinic; left out: the episode's own. */
  policyId: z.optional(z.string().check(z.maxLength(80))),
});

/** An episode judged now, under a policy's newest version. A signature names `inputsSha256`. */
export const assessment = z.object({
  policyVersion: judgedUnder,
  engineVersion: z.string(),
  inputsSha256: z.string(),
  case: judgedCase,
  result: answer,
  /** Times at which several entries stand and nobody has said which counts: judged as having no score. */
  undecidedTimes: z.array(
    z.object({
      blockId: uuid,
      seriesId: uuid,
      /** null: the score before the block */
      minutesAfterBlock: z.nullable(z.int()),
      entries: z.int(),
    }),
  ),
  thresholdStrip,
});
export type Assessment = z.infer<typeof assessment>;

/**
 * The limits that an episode's blocks exceed, counted over all episodes of the patient. What is frozen with a review
 * counts its own episode's blocks only, so this stands beside it.
 */
export const patientAdvisories = z.object({
  policyId: z.string(),
  version: z.int(),
  /** Blocks of the patient's other episodes, which count too. */
  otherBlocks: z.int(),
  /** Of this episode, in order of time. */
  blocks: z.array(z.object({ blockId: uuid, advisories })),
});

/** The same record under every policy switched on in the clinic, each in its newest version; nothing is stored. */
export const sideBySide = z.object({
  policies: z.array(
    z.object({
      ...z.pick(judgedUnder, { shortName: true, minPercent: true, comparator: true }).shape,
      result: answer,
    }),
  ),
});
