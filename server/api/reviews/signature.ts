import type { Answer } from '#shared/domain/answer.ts';
import { sha256Of } from '../assessment/inputs-sha256.ts';

/** Everything a signature binds; moved to another record or changed anywhere, its hash no longer fits. */
export interface SignedContent {
  readonly id: string;
  readonly clinicId: string;
  readonly episodeId: string;
  readonly assessmentId: string;
  readonly decision: string;
  readonly agreesWithResult: boolean;
  readonly reason: string;
  readonly plan: string;
  readonly addendumToId: string | null;
  readonly signedById: string;
  readonly signedName: string;
  readonly signedMeaning: string;
  readonly signedAt: Date;
}

/** The hash under a signature: the review, the inputs it rests on and the result as frozen. */
export function contentSha256(content: SignedContent, inputsSha256: string, result: Answer): string {
  const { signedAt, ...rest } = content;
  return sha256Of({
    ...rest,
    signedAt: signedAt.toISOString(),
    inputsSha256,
    resultSha256: sha256Of(result),
  });
}

/** What the name under a review means, in the signer's words. */
export function meaningOfSignature(
  agreesWithResult: boolean,
  policy: { readonly policyId: string; readonly version: number },
  engineVersion: string,
): string {
  const under = `under ${policy.policyId} version ${policy.version}, engine ${engineVersion}`;
  const view = agreesWithResult ? 'I agree with it' : 'I judge otherwise than it does, for the reason stated';
  return `I reviewed the recorded scores and the result calculated ${under}. ${view}. The decision is mine.`;
}
