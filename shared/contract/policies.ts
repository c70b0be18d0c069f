import * as z from 'zod/mini';
import { text, uuid, version } from './primitives.ts';

const policySummaryFields = {
  policyId: z.string(),
  version,
  name: z.string(),
  shortName: z.string(),
  issuer: z.string(),
  enabled: z.boolean(),
  minPercent: z.nullable(z.number()),
  comparator: z.enum(['>=', '>']),
  blocksRequired: z.int(),
  publishedAt: z.string(),
  /** null: came with the product */
  publishedByName: z.nullable(z.string()),
};

/** Newest version of each policy, in the presets' order, own policies after them. */
export const policyList = z.object({ policies: z.array(z.object(policySummaryFields)) });
type PolicyList = z.infer<typeof policyList>;
export type PolicySummary = PolicyList['policies'][number];

export const policyVersion = z.object({
  id: uuid,
  ...policySummaryFields,
  changeNote: z.string(),
  /** The whole policy (shared/domain/policy.ts). */
  definition: z.record(z.string(), z.unknown()),
});
export type PolicyVersion = z.infer<typeof policyVersion>;

/** All versions of one policy, newest first. */
export const policyHistory = z.object({ versions: z.array(policyVersion) });

/**
 * Publishes the version after `basedOnVersion` (null: the policy is new); refused when somebody published in between.
 * The definition is judged by the engine's own parser, every problem with its path; its `version` is given by the server.
 */
export const publishPolicyRequest = z.strictObject({
  basedOnVersion: z.nullable(version),
  definition: z.record(z.string(), z.unknown()),
  changeNote: text(1, 300),
});
export type PublishPolicyRequest = z.infer<typeof publishPolicyRequest>;
