import * as z from 'zod/mini';
import { uuid } from '#shared/contract/primitives.ts';
import { review, type SignReviewRequest, signReviewRequest } from '#shared/contract/reviews.ts';
import { signatureText } from '#shared/domain/signature-text.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { clinicToday } from '../assessment/clinic-today.ts';
import { type JudgedRecord, judgeRecord } from '../assessment/judge-record.ts';
import { listBlocks } from '../blocks/block-store.ts';
import type { RecordedBlock } from '../blocks/recorded-block.ts';
import { endDraft } from '../drafts/end-draft.ts';
import { lockEpisode } from '../episodes/episode-store.ts';
import { unknownPolicy } from '../episodes/refuse-indication.ts';
import { findPolicyInEffect } from '../policies/policies-in-effect-store.ts';
import { findPolicyVersion, type PublishedPolicy, shortNameOf } from '../policies/policy-store.ts';
import { verifyPasswordOf } from '../session/verify-password-of.ts';
import { missingBaselines } from './missing-baselines.ts';
import { presentReview } from './present-review.ts';
import {
  insertAssessment,
  insertReview,
  listReviews,
  lockForSigning,
  type SignedReview,
} from './review-store.ts';
import { contentSha256 } from './signature.ts';
import { undecidedEntries } from './undecided-entries.ts';

export const signReview = writeRoute({
  method: 'post',
  path: '/api/episodes/:episodeId/reviews',
  summary: 'Signs a review of the result as it was read; asks the password again.',
  action: 'sign_review',
  params: z.object({ episodeId: uuid }),
  body: signReviewRequest,
  answer: review,
  status: 201,
  prepare: (call) => verifyPasswordOf(call, call.body.password),
  write: (tx, actor, { params, body: { password: _checked, ...request } }) =>
    signReviewIn(tx, actor, params.episodeId, request),
});

export type ReviewToSign = Omit<SignReviewRequest, 'password'>;

/** Signs in an open transaction, the password being checked already; also the way a demo's reviews are made. */
export async function signReviewIn(tx: Tx, actor: Actor, episodeId: string, request: ReviewToSign) {
  const { clinicId, requestId, now } = actor;
  await lockEpisode(tx, clinicId, episodeId);
  await lockForSigning(tx, clinicId, episodeId);
  const episode = { id: episodeId, blocks: await listBlocks(tx, clinicId, [episodeId]) };
  const today = await clinicToday(tx, clinicId, now);
  const published = await versionInEffect(tx, clinicId, request.policyVersionId, today);
  const judged = judgeRecord(episode, published, today);
  if (judged.inputsSha256 !== request.inputsSha256) throw new Refusal('result_changed');
  refuseUnfinished(episode.blocks);
  const signed = await storeSignature(tx, actor, episodeId, request, published, judged);
  await endDraft(
    tx,
    actor,
    signed.addendumToId === null
      ? { kind: 'review', subjectId: episodeId }
      : { kind: 'addendum', subjectId: signed.addendumToId },
  );
  const presented = presentReview(signed, episode);
  await recordAuditEvent(tx, {
    who: actor,
    action: 'review_signed',
    subject: 'review',
    subjectId: signed.id,
    after: { episodeId, ...presented },
    requestId,
    at: now,
  });
  return presented;
}

function refuseUnfinished(blocks: readonly RecordedBlock[]): void {
  const undecided = undecidedEntries(blocks);
  if (undecided.length > 0) throw new Refusal('entries_undecided', undecided);
  const missing = missingBaselines(blocks);
  if (missing.length > 0) throw new Refusal('baseline_missing', missing);
}

/** A result is signed under the rule that judges today: once a newer version does, the result is read again. */
async function versionInEffect(
  tx: Tx,
  clinicId: string,
  policyVersionId: string,
  today: string,
): Promise<PublishedPolicy> {
  const published = await findPolicyVersion(tx, clinicId, policyVersionId);
  if (published === undefined) throw unknownPolicy('policyVersionId');
  const judging = await findPolicyInEffect(tx, clinicId, published.policyId, today);
  if (judging?.id === published.id) return published;
  const message = 'Another version of this policy judges today.';
  throw new Refusal('result_changed', [{ path: 'policyVersionId', code: 'version_stale', message }]);
}

async function storeSignature(
  tx: Tx,
  actor: Actor,
  episodeId: string,
  request: ReviewToSign,
  published: PublishedPolicy,
  judged: JudgedRecord,
): Promise<SignedReview> {
  const { clinicId } = actor;
  const { id, decision, agreesWithResult, reason, plan } = request;
  const [newest] = await listReviews(tx, clinicId, [episodeId]);
  const content = {
    id,
    clinicId,
    episodeId,
    decision,
    agreesWithResult,
    reason,
    plan,
    assessmentId: await insertAssessment(tx, actor, episodeId, published.id, judged),
    addendumToId: newest?.id ?? null,
    signedById: actor.userId,
    signedName: actor.displayName,
    signedMeaning: signatureText(agreesWithResult, shortNameOf(published), published.version),
    signedAt: actor.now,
  };
  const sha256 = contentSha256(content, judged.inputsSha256, judged.result);
  return insertReview(tx, { ...content, contentSha256: sha256 });
}
