import type { VersionDifference } from '../../components/two-versions.tsx';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { checklistAnswerWords, checklistWords, regionWords } from '../../lib/texts/record-words.ts';
import { wholeChecklist } from './checklist-entries.ts';
import type { Indication } from './episode-fields.tsx';

/** The fields in which what was typed and another version of it differ, in words. */
export function episodeDifferences(
  here: Indication,
  other: Indication,
  policyName: (policyId: string) => string,
): VersionDifference[] {
  const two = wordsOf(other, policyName);
  return wordsOf(here, policyName)
    .map(([field, words], place) => ({ field, here: words, other: two[place]?.[1] ?? '' }))
    .filter((row) => row.here !== row.other);
}

function wordsOf(
  { region, policyId, indexPain, checklist }: Indication,
  policyName: (policyId: string) => string,
): [field: string, words: string][] {
  return [
    [episodeTexts.region, regionWords[region]],
    [episodeTexts.policy, policyName(policyId)],
    [episodeTexts.indexPain, indexPain.trim()],
    ...wholeChecklist(checklist).map(({ item, answer, note }): [string, string] => [
      checklistWords[item],
      [checklistAnswerWords[answer], note.trim()].filter((word) => word !== '').join(' · '),
    ]),
  ];
}
