import * as z from 'zod/mini';
import { agents, procedures, scales, sedationLevels, sides, vascularUptakes } from '../domain/vocabulary.ts';
import { patient } from './patients.ts';
import { amount, clientId, text, timestamp, uuid, version } from './primitives.ts';
import { longestMinutesAfterBlock, series } from './readings.ts';
import { complications, guidances, seriesSites } from './record-vocabulary.ts';

/** One nerve or one joint on one side; names as in shared/domain/spine.ts. */
const target = z.strictObject({
  kind: z.enum(['nerve', 'joint']),
  /** "L3", "TON", "L5-DR" or "L4-L5" */
  name: z.string().check(z.maxLength(8)),
  side: z.enum(sides),
  volumeMl: z.nullable(amount(0, 5, 2)),
});

const rescueAnalgesicAtMinutes = z.nullable(z.int().check(z.minimum(0), z.maximum(longestMinutesAfterBlock)));
const complicationFields = {
  complications: z.array(z.enum(complications)).check(z.maxLength(complications.length)),
  complicationNote: text(0, 500),
};

const procedureFields = {
  procedure: z.enum(procedures),
  /** When the last needle was out; the block's day is the day as written here. */
  performedAt: timestamp,
  targets: z.array(target).check(z.minLength(1), z.maxLength(60)),
  agent: z.nullable(z.enum(agents)),
  concentrationPercent: z.nullable(amount(0, 10, 3)),
  steroid: z.boolean(),
  steroidDetail: text(0, 120),
  guidance: z.enum(guidances),
  contrast: z.boolean(),
  vascularUptake: z.enum(vascularUptakes),
  sedation: z.enum(sedationLevels),
  opioid: z.boolean(),
  ...complicationFields,
  operatorId: uuid,
};

export const recordBlockRequest = z.strictObject({
  id: clientId,
  ...procedureFields,
  /** Scored per covered level, per side, or once for all. */
  scoredPer: z.enum(seriesSites),
  scale: z.enum(scales),
});
export type RecordBlockRequest = z.infer<typeof recordBlockRequest>;

/** A physician's correction of what is known of the block; targets and time are corrected by a new block. */
export const amendBlockRequest = z.strictObject({
  reason: text(1, 300),
  agent: z.nullable(z.enum(agents)),
  concentrationPercent: z.nullable(amount(0, 10, 3)),
  steroid: z.boolean(),
  steroidDetail: text(0, 120),
  vascularUptake: z.enum(vascularUptakes),
  sedation: z.enum(sedationLevels),
  opioid: z.boolean(),
  wrongTarget: z.boolean(),
});

/** What happened after the needles were out. */
export const recordCourseRequest = z.strictObject({
  rescueAnalgesicAtMinutes,
  ...complicationFields,
});
export type RecordCourseRequest = z.infer<typeof recordCourseRequest>;

const siteOnSide = z.object({ joint: z.string(), side: z.enum(sides) });

export const block = z.object({
  id: uuid,
  episodeId: uuid,
  procedure: z.enum(procedures),
  /** With the offset as recorded. */
  performedAt: z.string(),
  targets: z.array(
    z.object({
      kind: z.enum(['nerve', 'joint']),
      name: z.string(),
      side: z.enum(sides),
      volumeMl: z.nullable(z.number()),
    }),
  ),
  /** Derived: joints whose every nerve was blocked, and those with only some. */
  jointsCovered: z.array(siteOnSide),
  jointsPartlyCovered: z.array(siteOnSide),
  /** "L3 and L4 medial branches, at … = L4-L5, right" */
  readBack: z.array(z.string()),
  cptCodes: z.array(z.string()),
  agent: z.nullable(z.enum(agents)),
  concentrationPercent: z.nullable(z.number()),
  steroid: z.boolean(),
  steroidDetail: z.string(),
  guidance: z.enum(guidances),
  contrast: z.boolean(),
  vascularUptake: z.enum(vascularUptakes),
  sedation: z.enum(sedationLevels),
  opioid: z.boolean(),
  wrongTarget: z.boolean(),
  rescueAnalgesicAtMinutes: z.nullable(z.int()),
  complications: z.array(z.enum(complications)),
  complicationNote: z.string(),
  operator: z.object({ id: uuid, displayName: z.string() }),
  version,
  series: z.array(series),
});
export type Block = z.infer<typeof block>;

/** The score sheet: the block, whose it is, and when scores are due. */
export const blockDetail = z.object({
  patient,
  episode: z.object({ id: uuid, indexPain: z.string(), region: z.string() }),
  block,
  /** When its scores are due: the clinic's schedule as it was when the block was recorded. */
  scheduleMinutes: z.array(z.int()),
  /** The server's clock, so that a tablet with a wrong clock still shows the right due time. */
  now: z.string(),
});
export type BlockDetail = z.infer<typeof blockDetail>;
