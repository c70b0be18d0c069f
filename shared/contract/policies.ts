import * as z from 'zod/mini';
import { levelStatuses } from '../domain/answer-vocabulary.ts';
import { joints, sides } from '../domain/vocabulary.ts';
import { day, text, uuid, version } from './primitives.ts';
import { problem } from './problem.ts';
import { policyStandings } from './record-vocabulary.ts';

/** A day that can be in a record; every calendar and time zone knows it. */
export const recordDay = day.check(
  z.refine((value) => value >= '1900-01-01' && value < '2200-01-01', {
    error: 'Give a day from 1900-01-01 to 2199-12-31.',
  }),
);

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
  /** The first of the clinic's days it judges on; null: it has judged since it was published. */
  takesEffectOn: z.nullable(day),
  standing: z.enum(policyStandings),
  publishedAt: z.string(),
  /** null: came with the product */
  publishedByName: z.nullable(z.string()),
};

/**
 * The version of each policy that judges today, or the first that will, own policies first, then presets in their order;
 * with the versions whose day is still to come.
 */
export const policyList = z.object({
  policies: z.array(
    z.object({
      ...policySummaryFields,
      upcoming: z.array(z.object({ version, takesEffectOn: day })),
    }),
  ),
});
export type PolicyList = z.infer<typeof policyList>;
export type PolicySummary = Omit<PolicyList['policies'][number], 'upcoming'>;
export type ListedPolicy = PolicyList['policies'][number];

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
 * Publishes the version after the one named by If-Match (If-None-Match: * where the policy is new); refused when
 * somebody published in between, and when whoever publishes has not looked at the effect of exactly this definition as
 * exactly this version within the last day.
 * The definition is judged by the engine's own parser, every problem with its path; its `version` is given by the server.
 */
export const publishPolicyRequest = z.strictObject({
  definition: z.record(z.string(), z.unknown()),
  changeNote: text(1, 300),
  /** The first of the clinic's days it judges on, today or later; left out: today. */
  takesEffectOn: z.optional(recordDay),
  /** Of the draft that this publishes and that goes with it; refused when somebody has changed the draft since. */
  draftVersion: z.optional(version),
});
export type PublishPolicyRequest = z.infer<typeof publishPolicyRequest>;

/**
 * What a policy would change, before it is published: `definition` compared with the newest published version of
 * `comparedWith` (left out: of this policy itself). Days are the clinic's, both included; one left out is open.
 */
export const policyEffectRequest = z.strictObject({
  definition: z.record(z.string(), z.unknown()),
  comparedWith: z.optional(z.string().check(z.maxLength(80))),
  /** Episodes with a block on one of these days. */
  from: z.optional(recordDay),
  to: z.optional(recordDay),
});
export type PolicyEffectRequest = z.infer<typeof policyEffectRequest>;

const levelStatus = z.enum(levelStatuses);

/** Whose episode it is stays out: people who may not read patients see this. */
const changedEpisode = z.object({
  episodeId: uuid,
  levels: z.readonly(
    z.array(
      z.object({ joint: z.enum(joints), side: z.enum(sides), before: levelStatus, after: levelStatus }),
    ),
  ),
});

const policyEffect = z.object({
  policyId: z.string(),
  comparedWith: z.object({ policyId: z.string(), version }),
  from: z.nullable(day),
  to: z.nullable(day),
  /** Episodes judged: with a block in the range. */
  episodes: z.int(),
  /** Not judged: no block yet, so on no day. */
  episodesWithoutBlocks: z.int(),
  levels: z.int(),
  /** Levels by their status before (outer) and after (inner). */
  counts: z.record(levelStatus, z.record(levelStatus, z.int())),
  changedEpisodes: z.int(),
  /** Signed reviews of the episodes that change; they stay as they were signed. */
  signedReviews: z.int(),
});

/** One line of the answer: progress as it goes, then the episodes that change in parts, then the effect. */
export const policyEffectLine = z.union([
  z.object({ progress: z.object({ judged: z.int(), total: z.int() }) }),
  z.object({ changed: z.array(changedEpisode) }),
  z.object({ effect: policyEffect }),
  /** Why no more lines come. */
  z.object({ problem }),
]);
export type PolicyEffectLine = z.infer<typeof policyEffectLine>;
