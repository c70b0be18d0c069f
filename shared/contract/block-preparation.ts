import * as z from 'zod/mini';
import { agents, procedures, regions, sides } from '../domain/vocabulary.ts';
import { uuid, version } from './primitives.ts';

const session = z.object({
  blockId: uuid,
  episodeId: uuid,
  /** With the offset as recorded. */
  performedAt: z.string(),
  procedure: z.enum(procedures),
  targets: z.array(z.object({ kind: z.enum(['nerve', 'joint']), name: z.string(), side: z.enum(sides) })),
});

const limit = z.nullable(z.int());

/** What of a policy speaks of a block before any score is there. */
const policy = z.object({
  policyId: z.string(),
  version,
  shortName: z.string(),
  /** The policy the episode is judged under. */
  isOwn: z.boolean(),
  imaging: z.nullable(z.string()),
  rules: z.object({
    regions: z.array(z.enum(regions)),
    limits: z.object({
      maxJointLevelsPerSession: limit,
      maxRegionsPerSession: limit,
      diagnosticSessionsPerRegion12Months: limit,
      rfaSessionsPerRegion12Months: limit,
      minMonthsBetweenRfa: limit,
    }),
    blocks: z.object({
      required: z.union([z.literal(1), z.literal(2)]),
      minIntervalDays: z.int(),
      maxIntervalDays: limit,
      procedures: z.array(z.enum(procedures)),
      differentAgentClasses: z.boolean(),
    }),
  }),
  /** Least minutes of relief by agent; null: this policy asks for no duration. */
  requiredMinutes: z.nullable(z.partialRecord(z.enum(agents), z.nullable(z.int()))),
});
export type PreparationPolicy = z.infer<typeof policy>;

/** What a new block of an episode is previewed against: the patient's sessions so far and the policies switched on. */
export const blockPreparation = z.object({ sessions: z.array(session), policies: z.array(policy) });
export type BlockPreparation = z.infer<typeof blockPreparation>;
