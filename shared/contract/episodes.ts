import * as z from 'zod/mini';
import { regions } from '../domain/vocabulary.ts';
import { block } from './blocks.ts';
import { patient } from './patients.ts';
import { clientId, text, uuid, version } from './primitives.ts';
import { checklistAnswers, checklistItems } from './record-vocabulary.ts';
import { review } from './reviews.ts';

const checklistEntry = z.strictObject({
  item: z.enum(checklistItems),
  answer: z.enum(checklistAnswers),
  note: text(0, 300),
});
export type ChecklistEntry = z.infer<typeof checklistEntry>;

const indication = {
  region: z.enum(regions),
  /** The usual pain that the blocks test, as the patient points it out. */
  indexPain: text(1, 300),
  /** The policy its levels are judged under. */
  policyId: text(1, 80),
  /** Items left out stay not_recorded. */
  checklist: z.array(checklistEntry).check(z.maxLength(checklistItems.length)),
};

export const recordEpisodeRequest = z.strictObject({ id: clientId, ...indication });
export type RecordEpisodeRequest = z.infer<typeof recordEpisodeRequest>;

export const amendEpisodeRequest = z.strictObject({ reason: text(1, 300), ...indication });
export type AmendEpisodeRequest = z.infer<typeof amendEpisodeRequest>;

/** Everything recorded for one episode; its result is a request of its own. */
export const episodeDetail = z.object({
  patient,
  episode: z.object({
    id: uuid,
    region: z.enum(regions),
    indexPain: z.string(),
    policyId: z.string(),
    checklist: z.array(checklistEntry),
    version,
    createdAt: z.string(),
  }),
  /** In the order of their days. */
  blocks: z.array(block),
  /** Newest first. */
  reviews: z.array(review),
});
export type EpisodeDetail = z.infer<typeof episodeDetail>;
