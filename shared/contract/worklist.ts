import * as z from 'zod/mini';
import { uuid } from './primitives.ts';
import { worklistStates } from './record-vocabulary.ts';

/** One open or signed episode and what it waits for. */
const worklistRow = z.object({
  episodeId: uuid,
  /** The newest block, whose sheet a due score belongs to; null before the first. */
  blockId: z.nullable(uuid),
  state: z.enum(worklistStates),
  patientName: z.string(),
  identifier: z.string(),
  indexPain: z.string(),
  /** "L4-L5 right, L5-S1 right" */
  levels: z.array(z.string()),
  /** When the next missing score is or was due. */
  dueAt: z.nullable(z.string()),
  dueMinutes: z.nullable(z.int()),
  scoresRecorded: z.int(),
  scoresExpected: z.int(),
  /** Statuses of the levels under the episode's policy, as words. */
  statuses: z.array(z.string()),
});
export type WorklistRow = z.infer<typeof worklistRow>;

export const worklistQuery = z.strictObject({
  state: z.optional(z.enum(worklistStates)),
  after: z.optional(z.string().check(z.maxLength(400))),
});
export type WorklistQuery = z.infer<typeof worklistQuery>;

export const worklist = z.object({
  rows: z.array(worklistRow),
  next: z.nullable(z.string()),
  now: z.string(),
});
