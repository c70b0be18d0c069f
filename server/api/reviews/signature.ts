import * as z from 'zod/mini';
import { inputsSha256, type JudgedUnder, sha256Of } from '../assessment/inputs-sha256.ts';

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
export function contentSha256(content: SignedContent, inputsSha256: string, result: unknown): string {
  const { signedAt, ...rest } = content;
  return sha256Of({
    ...rest,
    signedAt: signedAt.toISOString(),
    inputsSha256,
    resultSha256: sha256Of(result),
  });
}

/** A review as it is stored now, with the assessment it names. */
export interface StoredSignature {
  readonly content: SignedContent;
  readonly contentSha256: string;
  readonly assessment: {
    readonly clinicId: string;
    readonly episodeId: string;
    readonly inputsSha256: string;
    readonly inputs: unknown;
    readonly result: unknown;
  };
  readonly under: JudgedUnder;
  /** The hash its audit event names; undefined: none says that it was signed. */
  readonly auditedSha256: string | undefined;
}

const judgedOn = z.looseObject({ asOf: z.nullable(z.string()) });

/**
 * Whether a stored review is still what was signed: the same words under the same name, for the same episode, over the
 * same inputs and result, and a signature that the audit knows.
 */
export function signatureHolds({ content, assessment, under, ...stored }: StoredSignature): boolean {
  const { clinicId, episodeId, result } = assessment;
  const inputs = z.safeParse(judgedOn, assessment.inputs);
  return (
    inputs.success &&
    clinicId === content.clinicId &&
    episodeId === content.episodeId &&
    inputsSha256(inputs.data, under) === assessment.inputsSha256 &&
    contentSha256(content, assessment.inputsSha256, result) === stored.contentSha256 &&
    stored.auditedSha256 === stored.contentSha256
  );
}
