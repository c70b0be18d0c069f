import { useQuery } from '@tanstack/react-query';
import type { Assessment } from '#shared/contract/assessments.ts';
import { advisoryTexts } from '#shared/domain/texts.ts';
import { patientAdvisoriesQuery } from './get-assessment.ts';
import { advisoryWords } from './texts/advisories.ts';
import { regionWords } from './texts/record-words.ts';

type Advisory = Assessment['result']['blocks'][number]['advisories'][number];

/**
 * The policy's limits that an episode's blocks exceed, one sentence each, counted over all episodes of the patient;
 * until that count is here, or where it cannot be had, as the result itself has them.
 */
export function useAdvisories(episodeId: string, { result, policyVersion }: Assessment) {
  const { data, isError } = useQuery(patientAdvisoriesQuery(episodeId, policyVersion.policyId));
  const counted = new Map(data?.blocks.map(({ blockId, advisories }) => [blockId, advisories]));
  const sentences = result.blocks.flatMap(({ id, advisories }, place) =>
    (counted.get(id) ?? advisories).map((one) => advisoryWords.ofBlock(place + 1, sentenceOf(one))),
  );
  const others = data?.otherBlocks ?? 0;
  // An older count stands when it cannot be had again.
  const isOwnOnly = isError && data === undefined;
  const note = isOwnOnly ? advisoryWords.ownOnly : others > 0 ? advisoryWords.withOthers(others) : null;
  return { sentences, note };
}

function sentenceOf({ code, region, count, limit }: Advisory): string {
  const words = [advisoryTexts[code], ...(region ? [regionWords[region].toLowerCase()] : [])].join(', ');
  return count === undefined || limit === undefined ? words : advisoryWords.counted(words, count, limit);
}
