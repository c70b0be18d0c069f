import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import { assessStatuses } from '#shared/domain/assess-case.ts';
import { policyText, statusTexts } from '#shared/domain/texts.ts';
import { caseFromRecord } from '../assessment/case-from-record.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import type { PublishedPolicy } from '../policies/policy-store.ts';
import { hasChangedSince } from '../reviews/present-review.ts';
import type { SignedInputs } from '../reviews/review-store.ts';
import { worklistStanding } from './worklist-state.ts';
import type { ListedEpisode } from './worklist-store.ts';

/** What every row of a page is judged by. */
export interface WorklistContext {
  readonly policies: ReadonlyMap<string, PublishedPolicy>;
  readonly scheduleMinutes: readonly number[];
  /** In the clinic's time zone. */
  readonly today: string;
  readonly now: Date;
  /** undefined: every state */
  readonly state: WorklistState | undefined;
}

/** The row of an episode, or null when it is in another state than the one wanted. */
export function worklistRowOf(
  episode: ListedEpisode,
  blocks: readonly RecordedBlock[],
  newestSigned: SignedInputs | undefined,
  { policies, scheduleMinutes, today, now, state }: WorklistContext,
): WorklistRow | null {
  const recorded = { id: episode.id, blocks };
  const newestBlock = blocks.at(-1) ?? null;
  const signedAsItStands = newestSigned !== undefined && !hasChangedSince(newestSigned, recorded);
  const standing = worklistStanding({ newestBlock, signedAsItStands, scheduleMinutes }, now);
  if (state !== undefined && standing.state !== state) return null;
  const published = policies.get(episode.policyId);
  if (published === undefined) throw new Error(`the clinic has no policy ${episode.policyId}`);
  const levels = assessStatuses(caseFromRecord(recorded, today), published.policy);
  const policyName = policyText(published.policy.shortName ?? published.name, published.version);
  return {
    episodeId: episode.id,
    blockId: newestBlock?.id ?? null,
    state: standing.state,
    patientName: episode.patientName,
    identifier: episode.identifier,
    indexPain: episode.indexPain,
    levels: levels.map(({ joint, side }) => `${joint} ${side}`),
    dueAt: standing.due?.at.toISOString() ?? null,
    dueMinutes: standing.due?.minutes ?? null,
    scoresRecorded: standing.scoresRecorded,
    scoresExpected: standing.scoresExpected,
    statuses: levels.map(({ status }) => statusTexts[status](policyName)),
  };
}
