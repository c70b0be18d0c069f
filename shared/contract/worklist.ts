import * as z from 'zod/mini';
import { joints, regions, scales, sides } from '../domain/vocabulary.ts';
import { text, uuid } from './primitives.ts';
import { seriesSites, worklistStates } from './record-vocabulary.ts';

/** The newest score of the newest block. */
const lastScore = z.object({
  score: z.number(),
  scale: z.enum(scales),
  site: z.enum(seriesSites),
  joint: z.nullable(z.enum(joints)),
  side: z.nullable(z.enum(sides)),
  /** null: before the block */
  minutesAfterBlock: z.nullable(z.int()),
  observedAt: z.string(),
});

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
  lastScore: z.nullable(lastScore),
  /** Statuses of the levels under the episode's policy, as words. */
  statuses: z.array(z.string()),
  /** Since when it stands so: its newest block, its last entry, its signature. */
  since: z.string(),
});
export type WorklistRow = z.infer<typeof worklistRow>;

export const worklistOrders = ['oldest', 'newest'] as const;
export type WorklistOrder = (typeof worklistOrders)[number];

const filters = {
  /** due_now when left out */
  state: z.optional(z.enum(worklistStates)),
  region: z.optional(z.enum(regions)),
  /** Who did the newest block. */
  operatorId: z.optional(uuid),
  /** By due time, else by `since`; what waits longest comes first, but for incomplete and signed ones. */
  order: z.optional(z.enum(worklistOrders)),
  /** The `next` of the page before. */
  after: z.optional(z.string().check(z.maxLength(400))),
};

export const worklistQuery = z.strictObject(filters);

/** A name that is searched for travels in the body: addresses are kept by browsers and proxies. */
export const searchWorklistRequest = z.strictObject({
  ...filters,
  /** Beginning of a family name, a given name or an identifier. */
  q: text(1, 80),
});
export type WorklistQuery = z.infer<typeof worklistQuery> & { q?: string | undefined };

/** Counted up to fifty. */
const count = z.object({ count: z.int(), isMore: z.boolean() });

export const worklist = z.object({
  rows: z.array(worklistRow),
  next: z.nullable(z.string()),
  /** Of every state, under the same filters. */
  counts: z.object({ due_now: count, awaiting_review: count, incomplete: count, signed: count }),
  /** More changed at once than one answer works out: the list is not whole yet. */
  isSettling: z.boolean(),
  now: z.string(),
});
export type Worklist = z.infer<typeof worklist>;
