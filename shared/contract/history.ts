import * as z from 'zod/mini';
import { sides } from '#shared/domain/vocabulary.ts';
import { uuid } from './primitives.ts';

/** Records of a patient, for those who treat; records of the clinic, for those who run it. */
export const clinicalHistoryKinds = ['patient', 'episode', 'block', 'series', 'reading', 'review'] as const;
export const clinicHistoryKinds = ['policy_version', 'user', 'clinic'] as const;
export type HistoryKind = (typeof clinicalHistoryKinds)[number] | (typeof clinicHistoryKinds)[number];

export const historyQuery = z.strictObject({
  /** The `next` of the page before. */
  after: z.optional(z.string().check(z.regex(/^[1-9]\d{0,17}$/))),
  /** Who looked at it, too. */
  reads: z.optional(z.literal('include')),
});

const value = z.nullable(z.union([z.string(), z.number(), z.boolean()]));

/**
 * Newest first, page by page; of an episode with its blocks, series, readings and reviews, of a block with its scores,
 * of a policy's version with its other versions and its drafts.
 */
export const history = z.object({
  entries: z.array(
    z.object({
      /** Its number in the clinic's audit. */
      seq: z.string(),
      at: z.string(),
      /** null: the product itself */
      who: z.nullable(z.object({ id: uuid, displayName: z.string() })),
      /** patient_amended, reading_voided, episode_read … */
      action: z.string(),
      subject: z.string(),
      subjectId: uuid,
      /** Where the scores are about; null: it is no score. */
      site: z.nullable(
        z.object({
          joint: z.nullable(z.string()),
          side: z.nullable(z.enum(sides)),
          isIndexPain: z.boolean(),
        }),
      ),
      /** Old and new, field by field ("checklist.axial_pain.answer", "targets[0].side"); null: nothing there. */
      changes: z.array(z.object({ field: z.string(), before: value, after: value })),
      /** Why, in the person's words; "" where none was asked. */
      reason: z.string(),
      requestId: z.string(),
    }),
  ),
  next: z.nullable(z.string()),
});
export type History = z.infer<typeof history>;
