import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import type { WorklistRow } from '#shared/contract/worklist.ts';
import { assessStatuses } from '#shared/domain/assess-case.ts';
import { scoreOf } from '#shared/domain/pain-score.ts';
import { policyText, statusTexts } from '#shared/domain/texts.ts';
import { caseFromRecord } from '../assessment/case-from-record.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { type PublishedPolicy, shortNameOf } from '../policies/policy-store.ts';
import { hasChangedSince } from '../reviews/present-review.ts';
import type { SignedInputs } from '../reviews/review-store.ts';
import { readingsByTime } from '../series/recorded-series.ts';
import { episodeStanding, stateAt } from './worklist-state.ts';
import type { ListedEpisode } from './worklist-store.ts';

/** What every row of a page is judged by. */
export interface WorklistContext {
  readonly policies: ReadonlyMap<string, PublishedPolicy>;
  /** In the clinic's time zone. */
  readonly today: string;
  readonly now: Date;
  readonly state: WorklistState;
}

interface ListedRecord {
  readonly episode: ListedEpisode;
  readonly blocks: readonly RecordedBlock[];
  readonly newestSigned: SignedInputs | undefined;
  readonly since: Date;
}

/** The row of an episode, or null when it stands elsewhere since the list was made. */
export function worklistRowOf(
  { episode, blocks, newestSigned, since }: ListedRecord,
  { policies, today, now, state: wanted }: WorklistContext,
): WorklistRow | null {
  const recorded = { id: episode.id, blocks };
  const newestBlock = blocks.at(-1) ?? null;
  const signedAsItStands = newestSigned !== undefined && !hasChangedSince(newestSigned, recorded);
  const standing = episodeStanding({ newestBlock, signedAsItStands });
  const { state, due } = stateAt(standing, now);
  if (state !== wanted) return null;
  const published = policies.get(episode.policyId);
  if (published === undefined) throw new Error(`the clinic has no policy ${episode.policyId}`);
  const levels = assessStatuses(caseFromRecord(recorded, today), published.policy);
  const policyName = policyText(shortNameOf(published), published.version);
  return {
    episodeId: episode.id,
    blockId: newestBlock?.id ?? null,
    state,
    patientName: episode.patientName,
    identifier: episode.identifier,
    indexPain: episode.indexPain,
    levels: levels.map(({ joint, side }) => `${joint} ${side}`),
    dueAt: due?.at.toISOString() ?? null,
    dueMinutes: due?.minutes ?? null,
    scoresRecorded: standing.scoresRecorded,
    scoresExpected: standing.scoresExpected,
    lastScore: newestBlock && lastScoreOf(newestBlock),
    statuses: levels.map(({ status }) => statusTexts[status](policyName)),
    since: since.toISOString(),
  };
}

/** Of the index pain, as felt last; a time of which nobody has said which entry counts has no score. */
function lastScoreOf({ series }: RecordedBlock): WorklistRow['lastScore'] {
  const scored = series
    .filter(({ isIndexPain }) => isIndexPain)
    .flatMap(({ site, joint, side, scale, readings }) =>
      readingsByTime(readings).decided.flatMap(({ scoreUnits, minutesAfterBlock, observedAt }) =>
        scoreUnits === null
          ? []
          : [{ site, joint, side, scale, score: scoreOf(scoreUnits, scale), minutesAfterBlock, observedAt }],
      ),
    );
  const [last] = scored.sort((a, b) => b.observedAt.getTime() - a.observedAt.getTime());
  return last ? { ...last, observedAt: last.observedAt.toISOString() } : null;
}
