import * as z from 'zod/mini';
import { sides } from '../domain/vocabulary.ts';
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
});
export type Review = z.infer<typeof review>;
