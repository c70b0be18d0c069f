import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import type { Review } from '#shared/contract/reviews.ts';
import { sides } from '#shared/domain/vocabulary.ts';
import type { Tx } from '../../db/clinic-database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import type { Actor } from '../actor.ts';
import type { JudgedUnder } from '../assessment/inputs-sha256.ts';
import type { JudgedRecord } from '../assessment/judge-record.ts';
import { signatureHolds } from './signature.ts';

const withAssessment = {
  assessment: { include: { policyVersion: true } },
} as const satisfies Prisma.ReviewInclude;

type ReviewRow = Prisma.ReviewGetPayload<{ include: typeof withAssessment }>;

// Only what is read of a frozen result is asked of it, so that results of every engine version stay readable; what does
// not read at all was altered, and the signature says so.
const frozenCase = z.catch(z.object({ asOf: z.string() }), { asOf: '' });
const frozenResult = z.catch(
  z.object({
    levels: z.array(z.object({ joint: z.string(), side: z.enum(sides), status: z.string() })),
  }),
  { levels: [] },
);

const frozenPolicy = z.object({
  rules: z.object({ blocks: z.object({ maxAgeDays: z.nullable(z.int()) }) }),
});

/** What a signature rests on, enough to see whether the record still reads so. */
export interface SignedInputs {
  readonly episodeId: string;
  readonly under: JudgedUnder;
  readonly inputsSha256: string;
  /** The day ages were judged on. */
  readonly asOf: string;
}

/** A signed review with the assessment it signs. */
export interface SignedReview extends SignedInputs, Omit<ReviewRow, 'assessment' | 'clinicId' | 'episodeId'> {
  readonly policyVersionId: string;
  readonly policyName: string;
  readonly levels: Review['levels'];
  /** As frozen at signing. */
  readonly frozen: { readonly inputs: unknown; readonly result: unknown };
  readonly signatureHolds: boolean;
}

/** The reviews of these episodes, newest first. */
export async function listReviews(
  tx: Tx,
  clinicId: string,
  episodeIds: readonly string[],
): Promise<SignedReview[]> {
  const rows = await tx.review.findMany({
    where: { clinicId, episodeId: { in: [...episodeIds] } },
    include: withAssessment,
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
  });
  const audited = await listAuditedSignatures(
    tx,
    clinicId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => signedReviewOf(row, audited.get(row.id)));
}

/** The hash each of these reviews was signed with, as its audit event says. */
async function listAuditedSignatures(tx: Tx, clinicId: string, reviewIds: readonly string[]) {
  const rows = await tx.$queryRaw<{ id: string; sha256: string }[]>`
    select subject_id as id, after ->> 'contentSha256' as sha256 from audit_event
    where clinic_id = ${clinicId}::uuid and subject = 'review' and action = 'review_signed'
      and subject_id = any(${[...reviewIds]}::uuid[])`;
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
}

interface SignedInputsRow {
  episodeId: string;
  inputsSha256: string;
  engineVersion: string;
  asOf: string;
  policyId: string;
  version: number;
  maxAgeDays: number | null;
}

/** What the newest signature of each of these episodes rests on; the frozen results stay where they are. */
export async function listNewestSignedInputs(
  tx: Tx,
  clinicId: string,
  episodeIds: readonly string[],
): Promise<SignedInputs[]> {
  const rows = await tx.$queryRaw<SignedInputsRow[]>`
    select distinct on (review.episode_id)
      review.episode_id as "episodeId", inputs_sha256 as "inputsSha256", engine_version as "engineVersion",
      inputs ->> 'asOf' as "asOf", policy_id as "policyId", version,
      (definition #>> '{rules,blocks,maxAgeDays}')::int as "maxAgeDays"
    from review
    join assessment on assessment.id = review.assessment_id
    join policy_version on policy_version.id = assessment.policy_version_id
    where review.clinic_id = ${clinicId}::uuid and review.episode_id = any(${[...episodeIds]}::uuid[])
    order by review.episode_id, signed_at desc, review.id desc`;
  return rows.map(({ episodeId, inputsSha256, asOf, ...under }) => ({
    episodeId,
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

export async function insertReview(tx: Tx, review: Prisma.ReviewUncheckedCreateInput): Promise<SignedReview> {
  const row = await tx.review.create({ data: review, include: withAssessment });
  return signedReviewOf(row, row.contentSha256);
}

function signedReviewOf(row: ReviewRow, auditedSha256: string | undefined): SignedReview {
  const { assessment, clinicId, ...review } = row;
  const { contentSha256, ...content } = review;
  const { policyVersion, engineVersion, inputsSha256, inputs, result } = assessment;
  const { policyId, version, name, definition } = policyVersion;
  const { maxAgeDays } = z.parse(frozenPolicy, definition).rules.blocks;
  const under = { policyId, version, engineVersion, maxAgeDays };
  return {
    ...review,
    policyVersionId: policyVersion.id,
    policyName: name,
    under,
    inputsSha256,
    asOf: z.parse(frozenCase, inputs).asOf,
    levels: z.parse(frozenResult, result).levels,
    frozen: { inputs, result },
    signatureHolds: signatureHolds({
      content: { ...content, clinicId },
      contentSha256,
      assessment,
      under,
      auditedSha256,
    }),
  };
}
