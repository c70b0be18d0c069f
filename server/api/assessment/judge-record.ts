import type { Assessment } from '#shared/contract/assessments.ts';
import type { Answer } from '#shared/domain/answer.ts';
import { assessCase } from '#shared/domain/assess-case.ts';
import type { Case } from '#shared/domain/case.ts';
import { engineVersion } from '#shared/domain/engine-version.ts';
import type { PublishedPolicy } from '../policies/policy-store.ts';
import { caseFromRecord, type RecordedEpisode } from './case-from-record.ts';
import { inputsSha256 } from './inputs-sha256.ts';
import { undecidedTimes } from './undecided-times.ts';

export interface JudgedRecord {
  readonly case: Case;
  readonly result: Answer;
  readonly engineVersion: string;
  readonly inputsSha256: string;
  readonly undecidedTimes: Assessment['undecidedTimes'];
}

/** Judges a recorded episode under one policy version. `asOf` is today in the clinic's time zone. */
export function judgeRecord(
  episode: RecordedEpisode,
  { policy, policyId, version }: PublishedPolicy,
  asOf: string,
): JudgedRecord {
  const judged = caseFromRecord(episode, asOf);
  const { maxAgeDays } = policy.rules.blocks;
  return {
    case: judged,
    result: assessCase(judged, policy),
    engineVersion,
    inputsSha256: inputsSha256(judged, { policyId, version, engineVersion, maxAgeDays }),
    undecidedTimes: undecidedTimes(episode),
  };
}
