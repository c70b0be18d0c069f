import * as z from 'zod/mini';
import type { RecordEpisodeRequest } from '#shared/contract/episodes.ts';
import { checklistAnswers, checklistItems } from '#shared/contract/record-vocabulary.ts';
import { regions } from '#shared/domain/vocabulary.ts';

/**
 * The indication as typed so far: what the draft of a new episode keeps, with the id it will be recorded under, so that
 * two tabs that send one draft record one episode.
 */
export const newEpisodeDraft: z.ZodMiniType<RecordEpisodeRequest> = z.object({
  id: z.uuid(),
  region: z.enum(regions),
  indexPain: z.string(),
  policyId: z.string(),
  checklist: z.array(
    z.object({ item: z.enum(checklistItems), answer: z.enum(checklistAnswers), note: z.string() }),
  ),
});
