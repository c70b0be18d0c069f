import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import type { Review } from '#shared/contract/reviews.ts';
import { sides } from '#shared/domain/vocabulary.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';
import type { JudgedUnder } from '../assessment/inputs-sha256.ts';
import type { JudgedRecord } from '../assessment/judge-record.ts';
import { type SignedContent, type StoredSignature, signatureHolds } from './signature.ts';

// Only what is read of a frozen result is asked of it, so that results of every engine version stay readable; what does
// not read at all was altered, and the signature says so.
const frozenCase = z.catch(z.object({ asOf: z.string() }), { asOf: '' });
const frozenResult = z.catch(
  z.object({
    levels: z.array(z.object({ joint: z.string(), side: z.enum(sides), status: z.string() })),
  }),
  { levels: [] },
);

/** What a signature rests on, enough to see whether the record still reads so. */
export interface SignedInputs {
  readonly episodeId: string;
  readonly under: JudgedUnder;
  readonly inputsSha256: string;
  readonly signedAt: Date;
  /** The day ages were judged on. */
  readonly asOf: string;
}

/** What was signed, with the assessment it signs. */
export interface SignedReview extends SignedInputs, Omit<SignedContent, 'clinicId' | 'decision'> {
  readonly decision: Review['decision'];
  readonly contentSha256: string;
  readonly policyVersionId: string;
  readonly policyName: string;
  readonly levels: Review['levels'];
  /** As frozen at signing. */
  readonly frozen: { readonly inputs: unknown; readonly result: unknown };
  readonly signatureHolds: boolean;
}

interface ReviewRow {
  readonly review: Omit<SignedContent, 'clinicId' | 'signedAt'> & { readonly decision: Review['decision'] };
  readonly signedAt: Date;
  readonly contentSha256: string;
  readonly assessment: Pick<StoredSignature['assessment'], 'clinicId' | 'episodeId' | 'inputsSha256'>;
  readonly inputs: unknown;
  readonly result: unknown;
  readonly under: JudgedUnder;
  readonly policyVersionId: string;
  readonly policyName: string;
  /** The hash it was signed with, as its audit event says. */
  readonly auditedSha256: string | null;
}

const list = prepared(
  'list_reviews',
  `select json_build_object('id', review.id, 'episodeId', review.episode_id, 'assessmentId', assessment_id,
       'decision', decision, 'agreesWithResult', agrees_with_result, 'reason', reason, 'plan', plan,
       'addendumToId', addendum_to_id, 'signedById', signed_by_id, 'signedName', signed_name,
       'signedMeaning', signed_meaning) as review,
     signed_at as "signedAt", content_sha256 as "contentSha256",
     json_build_object('clinicId', assessment.clinic_id, 'episodeId', assessment.episode_id,
       'inputsSha256', inputs_sha256) as assessment, inputs, result,
     json_build_object('policyId', policy_id, 'version', version, 'engineVersion', engine_version,
       'maxAgeDays', definition #> '{rules,blocks,maxAgeDays}') as under,
     policy_version.id as "policyVersionId", coalesce(nullif(definition ->> 'shortName', ''), name) as "policyName",
     (select after ->> 'contentSha256' from audit_event
      where audit_event.clinic_id = review.clinic_id and subject = 'review' and subject_id = review.id
        and action = 'review_signed' order by audit_event.id desc limit 1) as "auditedSha256"
   from review
   join assessment on assessment.clinic_id = review.clinic_id and assessment.id = review.assessment_id
   join policy_version
     on policy_version.clinic_id = assessment.clinic_id and policy_version.id = assessment.policy_version_id
   where review.clinic_id = $1::uuid and review.episode_id = any($2::uuid[])
   order by review.signed_at desc, review.id desc`,
);

/** The reviews of these episodes, newest first. */
export async function listReviews(
  tx: Sql,
  clinicId: string,
  episodeIds: readonly string[],
): Promise<SignedReview[]> {
  const rows = await tx.rows<ReviewRow>(list, [clinicId, [...episodeIds]]);
  return rows.map((row) => signedReviewOf(row, clinicId));
}

interface SignedInputsRow {
  episodeId: string;
  signedAt: Date;
  inputsSha256: string;
  engineVersion: string;
  asOf: string;
  policyId: string;
  version: number;
  maxAgeDays: number | null;
}

const listNewest = prepared(
  'list_newest_signed_inputs',
  `select distinct on (review.episode_id)
     review.episode_id as "episodeId", signed_at as "signedAt", inputs_sha256 as "inputsSha256", engine_version as "engineVersion",
     inputs ->> 'asOf' as "asOf", policy_id as "policyId", version,
     (definition #>> '{rules,blocks,maxAgeDays}')::int as "maxAgeDays"
   from review
   join assessment on assessment.clinic_id = review.clinic_id and assessment.id = review.assessment_id
   join policy_version
     on policy_version.clinic_id = assessment.clinic_id and policy_version.id = assessment.policy_version_id
   where review.clinic_id = $1::uuid and review.episode_id = any($2::uuid[])
   order by review.episode_id, signed_at desc, review.id desc`,
);

/** What the newest signature of each of these episodes rests on; the frozen results stay where they are. */
export async function listNewestSignedInputs(
  tx: Sql,
  clinicId: string,
  episodeIds: readonly string[],
): Promise<SignedInputs[]> {
  const rows = await tx.rows<SignedInputsRow>(listNewest, [clinicId, [...episodeIds]]);
  return rows.map(({ episodeId, signedAt, inputsSha256, asOf, ...under }) => ({
    episodeId,
    signedAt,
    inputsSha256,
    asOf,
    under,
  }));
}

/** How many reviews were signed for these episodes. */
export async function countReviews(tx: Tx, clinicId: string, episodeIds: readonly string[]): Promise<number> {
  return tx.review.count({ where: { clinicId, episodeId: { in: [...episodeIds] } } });
}

/** Nobody records a score or amends a block of this episode while its result is being signed. */
export async function lockForSigning(tx: Tx, clinicId: string, episodeId: string): Promise<void> {
  await tx.$queryRaw`
    select block.id from block join series on series.block_id = block.id
    where block.clinic_id = ${clinicId}::uuid and block.episode_id = ${episodeId}::uuid
    for share of block, series`;
}

export async function insertAssessment(
  tx: Tx,
  actor: Actor,
  episodeId: string,
  policyVersionId: string,
  judged: JudgedRecord,
): Promise<string> {
  const { id } = await tx.assessment.create({
    data: {
      id: newId(),
      clinicId: actor.clinicId,
      episodeId,
      policyVersionId,
      engineVersion: judged.engineVersion,
      inputsSha256: judged.inputsSha256,
      inputs: JSON.parse(JSON.stringify(judged.case)),
      result: JSON.parse(JSON.stringify(judged.result)),
      createdById: actor.userId,
      createdAt: actor.now,
    },
  });
  return id;
}

/** Its audit event comes after it, in the same transaction. */
export async function insertReview(tx: Tx, review: Prisma.ReviewUncheckedCreateInput): Promise<SignedReview> {
  const { clinicId, episodeId, contentSha256 } = review;
  await tx.review.create({ data: review });
  const rows = await tx.rows<ReviewRow>(list, [clinicId, [episodeId]]);
  const row = rows.find((each) => each.review.id === review.id);
  if (row === undefined) throw new Error('the review is not of its episode');
  return signedReviewOf({ ...row, auditedSha256: contentSha256 }, clinicId);
}

function signedReviewOf(row: ReviewRow, clinicId: string): SignedReview {
  const { review, signedAt, contentSha256, assessment, inputs, result, under, auditedSha256 } = row;
  return {
    ...review,
    signedAt,
    contentSha256,
    policyVersionId: row.policyVersionId,
    policyName: row.policyName,
    under,
    inputsSha256: assessment.inputsSha256,
    asOf: z.parse(frozenCase, inputs).asOf,
    levels: z.parse(frozenResult, result).levels,
    frozen: { inputs, result },
    signatureHolds: signatureHolds({
      content: { ...review, clinicId, signedAt },
      contentSha256,
      assessment: { ...assessment, inputs, result },
      under,
      auditedSha256: auditedSha256 ?? undefined,
    }),
  };
}
