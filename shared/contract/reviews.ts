import * as z from 'zod/mini';
import { reliefFigureNames } from '../domain/answer-difference.ts';
import { levelStatuses } from '../domain/answer-vocabulary.ts';
import { inputChangeKinds, inputFields } from '../domain/case-difference.ts';
import { joints, sides } from '../domain/vocabulary.ts';
import { site } from './engine-answer.ts';
import { clientId, text, uuid } from './primitives.ts';
import { reviewDecisions } from './record-vocabulary.ts';

/**
 * A physician's signature under one result. `inputsSha256` names the result that was read: when the record has changed
 * since, the signature is refused. The password is asked again at every signature.
 */
export const signReviewRequest = z.strictObject({
  id: clientId,
  policyVersionId: uuid,
  inputsSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  decision: z.enum(reviewDecisions),
  agreesWithResult: z.boolean(),
  reason: text(1, 2000),
  plan: text(0, 4000),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type SignReviewRequest = z.infer<typeof signReviewRequest>;

export const review = z.object({
  id: uuid,
  decision: z.enum(reviewDecisions),
  agreesWithResult: z.boolean(),
  reason: z.string(),
  plan: z.string(),
  policy: z.object({ policyId: z.string(), version: z.int(), name: z.string() }),
  engineVersion: z.string(),
  inputsSha256: z.string(),
  /** Level by level, as frozen at signing. */
  levels: z.array(z.object({ joint: z.string(), side: z.enum(sides), status: z.string() })),
  signedName: z.string(),
  signedMeaning: z.string(),
  signedAt: z.string(),
  contentSha256: z.string(),
  addendumToId: z.nullable(uuid),
  /** The record no longer reads as it did when this was signed. */
  changedSinceSigned: z.boolean(),
  /** The stored review is what was signed: recomputed from its row, the frozen inputs and result, and the audit. */
  signatureHolds: z.boolean(),
});
export type Review = z.infer<typeof review>;

const inputValue = z.nullable(z.union([z.string(), z.number(), z.boolean()]));
const status = z.nullable(z.enum(levelStatuses));

/** In what the record, and the result under the signed policy version, differ from what was signed. */
export const reviewDifference = z.object({
  reviewId: uuid,
  /** For information: neither makes a review "changed since signed". */
  engineVersion: z.object({ signed: z.string(), now: z.string() }),
  policyVersion: z.object({ signed: z.int(), newest: z.int() }),
  inputs: z.array(
    z.object({
      kind: z.enum(inputChangeKinds),
      blockId: z.string(),
      /** null: of the block itself */
      site: z.nullable(site),
      field: z.enum(inputFields),
      minutes: z.nullable(z.int()),
      before: inputValue,
      after: inputValue,
    }),
  ),
  levels: z.readonly(
    z.array(z.object({ joint: z.enum(joints), side: z.enum(sides), before: status, after: status })),
  ),
  figures: z.readonly(
    z.array(
      z.object({
        blockId: z.string(),
        site,
        figure: z.enum(reliefFigureNames),
        before: z.nullable(z.string()),
        after: z.nullable(z.string()),
      }),
    ),
  ),
});
export type ReviewDifference = z.infer<typeof reviewDifference>;
