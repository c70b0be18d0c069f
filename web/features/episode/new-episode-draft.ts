import * as z from 'zod/mini';
import type { RecordEpisodeRequest } from '#shared/contract/episodes.ts';
import { checklistAnswers, checklistItems } from '#shared/contract/record-vocabulary.ts';
import { regions } from '#shared/domain/vocabulary.ts';
import type { DraftDifference } from '../../components/draft-notice.tsx';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { checklistAnswerWords, checklistWords, regionWords } from '../../lib/texts/record-words.ts';
import { wholeChecklist } from './checklist-entries.ts';

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

/** What of an episode reads otherwise in another tab. */
export function episodeDifferences(
  here: RecordEpisodeRequest,
  other: RecordEpisodeRequest,
  policyName: (policyId: string) => string,
): DraftDifference[] {
  const two = wordsOf(other, policyName);
  return wordsOf(here, policyName)
    .map(([field, words], place) => ({ field, here: words, other: two[place]?.[1] ?? '' }))
    .filter((row) => row.here !== row.other);
}

function wordsOf(
  { region, policyId, indexPain, checklist }: RecordEpisodeRequest,
  policyName: (policyId: string) => string,
): [field: string, words: string][] {
  return [
    [episodeTexts.region, regionWords[region]],
    [episodeTexts.policy, policyName(policyId)],
    [episodeTexts.indexPain, indexPain],
    ...wholeChecklist(checklist).map(({ item, answer, note }): [string, string] => [
      checklistWords[item],
      [checklistAnswerWords[answer], note].filter((word) => word !== '').join(' · '),
    ]),
  ];
}
