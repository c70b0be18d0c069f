import * as z from 'zod/mini';
import { joints, scales, sides } from '../domain/vocabulary.ts';
import { clientId, text, timestamp, uuid, version } from './primitives.ts';
import { activities, readingKinds, readingPhases, readingSources, seriesSites } from './record-vocabulary.ts';

/** Scores older than this when entered are marked late. */
export const lateEntryAfterMinutes = 60;

/** Seven days: the longest a block is followed by minute. */
export const longestMinutesAfterBlock = 10_080;

const minutesAfterBlock = z.int().check(z.minimum(0), z.maximum(longestMinutesAfterBlock));

/** A score on its scale as a number: 7, 6.5 (tenths), 63 (mm). Range and decimals are judged by the series' scale. */
const score = z.number();

/** What one row of a score sheet says. 0 is a score; a score not taken is `not_done` with a reason. */
const readingEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('score'), score }),
  z.strictObject({ kind: z.literal('range'), low: score, high: score }),
  z.strictObject({ kind: z.literal('not_done'), reason: text(1, 300) }),
  z.strictObject({ kind: z.literal('void') }),
]);
export type ReadingEntry = z.infer<typeof readingEntry>;

/**
 * Records one reading, or corrects one (`supersedesId` with `reason`). A range is for a baseline only, a void only for a
 * correction. `minutesAfterBlock` is null exactly for the baseline. The same id and content again is the same reading.
 * Whoever has seen a score at this time names it in `supersedesId`; without that both are kept, undecided.
 */
export const recordReadingRequest = z.strictObject({
  id: clientId,
  phase: z.enum(readingPhases),
  minutesAfterBlock: z.nullable(minutesAfterBlock),
  entry: readingEntry,
  activity: z.nullable(z.enum(activities)),
  /** When the pain was felt. */
  observedAt: timestamp,
  /** true: copied from a paper diary */
  transcribed: z.boolean(),
  supersedesId: z.nullable(uuid),
  /** Why the superseded reading was wrong; empty when nothing is superseded. */
  reason: text(0, 300),
});
export type RecordReadingRequest = z.infer<typeof recordReadingRequest>;

const reading = z.object({
  id: uuid,
  phase: z.enum(readingPhases),
  minutesAfterBlock: z.nullable(minutesAfterBlock),
  kind: z.enum(readingKinds),
  score: z.nullable(z.number()),
  rangeLow: z.nullable(z.number()),
  rangeHigh: z.nullable(z.number()),
  activity: z.nullable(z.enum(activities)),
  reason: z.string(),
  observedAt: z.string(),
  recordedAt: z.string(),
  isLateEntry: z.boolean(),
  source: z.enum(readingSources),
  authorName: z.string(),
  supersedesId: z.nullable(uuid),
  /** Not superseded and not a void. */
  isCurrent: z.boolean(),
  /** Another current reading stands at the same time and nobody has said which counts: there is no score then. */
  isUndecided: z.boolean(),
});
export type Reading = z.infer<typeof reading>;

/** The reading as stored, with the others at its time while it is undecided which counts. */
export const recordedReading = z.extend(reading, { undecidedWith: z.array(reading) });
export type RecordedReading = z.infer<typeof recordedReading>;

export const series = z.object({
  id: uuid,
  site: z.enum(seriesSites),
  joint: z.nullable(z.string()),
  side: z.nullable(z.enum(sides)),
  scale: z.enum(scales),
  isIndexPain: z.boolean(),
  /** The patient's own stated relief in per cent, one decimal at most. */
  patientStatedPercent: z.nullable(z.number()),
  functionRestored: z.nullable(z.boolean()),
  version,
  /** Every reading ever recorded, oldest first; the sheet shows those that are current. */
  readings: z.array(reading),
});
export type Series = z.infer<typeof series>;

/**
 * Says which of several entries for one time counts; the others are voided with the reason. Names every one that was seen:
 * when another came in meanwhile nothing is decided.
 */
export const decideEntriesRequest = z.strictObject({
  countingId: uuid,
  setAsideIds: z.array(uuid).check(z.minLength(1), z.maxLength(100)),
  reason: text(1, 300),
});
export type DecideEntriesRequest = z.infer<typeof decideEntriesRequest>;

/** Opens one more series of a block: another site, or a pain kept for information (`isIndexPain` false). */
export const openSeriesRequest = z.strictObject({
  id: clientId,
  site: z.enum(seriesSites),
  /** Set exactly when the site is a level. */
  joint: z.nullable(z.enum(joints)),
  /** Set unless the site is overall. */
  side: z.nullable(z.enum(sides)),
  scale: z.enum(scales),
  isIndexPain: z.boolean(),
});
export type OpenSeriesRequest = z.infer<typeof openSeriesRequest>;

/** What the patient says and could do. */
export const recordOutcomeRequest = z.strictObject({
  patientStatedPercent: z.nullable(
    z.number().check(
      z.minimum(0),
      z.maximum(100),
      z.refine((value) => Number(value.toFixed(1)) === value, { error: 'Use at most one decimal.' }),
    ),
  ),
  functionRestored: z.nullable(z.boolean()),
});
export type RecordOutcomeRequest = z.infer<typeof recordOutcomeRequest>;
