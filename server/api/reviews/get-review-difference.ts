import * as z from 'zod/mini';
import { answer, judgedCase } from '#shared/contract/engine-answer.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { type ReviewDifference, reviewDifference } from '#shared/contract/reviews.ts';
import { answerDifference } from '#shared/domain/answer-difference.ts';
import { caseDifference } from '#shared/domain/case-difference.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { type Actor, actorOf } from '../actor.ts';
import { clinicToday } from '../assessment/clinic-today.ts';
import { judgeRecord } from '../assessment/judge-record.ts';
import { auditRead } from '../audit-read.ts';
import { listBlocks } from '../blocks/block-store.ts';
import { loadEpisode } from '../episodes/episode-store.ts';
import { findPolicyInEffect } from '../policies/policies-in-effect-store.ts';
import { findPolicyVersion } from '../policies/policy-store.ts';
import { listReviews, type SignedReview } from './review-store.ts';

export const getReviewDifference = route({
  method: 'get',
  path: '/api/episodes/:episodeId/reviews/:reviewId/difference',
  summary: 'In what the record and its result differ now from what this review signed.',
  action: 'read_patient',
  params: z.object({ episodeId: uuid, reviewId: uuid }),
  answer: reviewDifference,
  handle: async (call) => {
    const actor = actorOf(call);
    const { clinicId } = actor;
    const { episodeId, reviewId } = call.params;
    const difference = await call.db.inClinic(actor, async (tx) => {
      await loadEpisode(tx, clinicId, episodeId);
      const review = (await listReviews(tx, clinicId, [episodeId])).find(({ id }) => id === reviewId);
      if (review === undefined) throw new Refusal('not_found');
      return differenceSince(tx, actor, review);
    });
    await auditRead(call.db, actor, 'review', reviewId);
    return difference;
  },
});

/** Judged again under the same policy version and on the same day, so that only the record can make a difference. */
async function differenceSince(
  tx: Tx,
  { clinicId, now: instant }: Actor,
  review: SignedReview,
): Promise<ReviewDifference> {
  const { id, episodeId, under, frozen } = review;
  const published = await findPolicyVersion(tx, clinicId, review.policyVersionId);
  const today = await clinicToday(tx, clinicId, instant);
  const newest = await findPolicyInEffect(tx, clinicId, under.policyId, today);
  const [inputs, result] = [z.safeParse(judgedCase, frozen.inputs), z.safeParse(answer, frozen.result)];
  if (!inputs.success || !result.success || published === undefined) throw new Refusal('signed_unreadable');
  const blocks = await listBlocks(tx, clinicId, [episodeId]);
  const now = judgeRecord({ id: episodeId, blocks }, published, review.asOf);
  return {
    reviewId: id,
    engineVersion: { signed: under.engineVersion, now: now.engineVersion },
    policyVersion: { signed: under.version, newest: newest?.version ?? under.version },
    inputs: caseDifference(inputs.data, now.case),
    ...answerDifference(result.data, now.result),
  };
}
