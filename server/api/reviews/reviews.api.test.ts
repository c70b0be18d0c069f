import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../test/at-once.ts';
import { publishSeen } from '../../test/publish-policy.ts';
import { readingRequest, recordDiary, recordJourney, twoBlocksTwoLevels } from '../../test/record-journey.ts';
import { reviewedEpisode } from '../../test/reviewed-episode.ts';
import { testPassword } from '../../test/test-clinic.ts';

const review = reviewedEpisode();
const { requestFor, reviewsOf, rows, sign } = review;

async function storedFor(episodeId: string) {
  const [row] = await rows(
    `select (select count(*)::int from review where episode_id = $1) as reviews,
            (select count(*)::int from assessment where episode_id = $1) as assessments`,
    [episodeId],
  );
  return row;
}

describe('signing', () => {
  it('When the physician signs what was read, then result, rule, engine and signature are frozen together', async () => {
    const { episodeId } = await recordJourney(review.api, twoBlocksTwoLevels);
    const request = await requestFor(episodeId);
    const answer = await sign(episodeId, request);
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toMatchObject({
      id: request.id,
      policy: { policyId: 'medicare-l38801', version: 1, name: 'Medicare L38801' },
      engineVersion: '1.0.0',
      inputsSha256: request.inputsSha256,
      levels: [
        { joint: 'L4-L5', side: 'right', status: 'possible_candidate_review' },
        { joint: 'L5-S1', side: 'right', status: 'criteria_not_met' },
      ],
      signedName: 'North Clinic physician',
      addendumToId: null,
      changedSinceSigned: false,
    });
    expect(answer.body.signedMeaning).toBe(
      'I reviewed the recorded scores and the result calculated under Medicare L38801 version 1. I agree with it. The decision is mine.',
    );
    expect(answer.body.contentSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await reviewsOf(episodeId)).toEqual([answer.body]);
    const events = await rows(
      "select after from audit_event where subject_id = $1 and action = 'review_signed'",
      [request.id],
    );
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(testPassword);
  });

  it('When it is signed, then the draft of it is gone with that; an addendum has a draft of its own', async () => {
    const { episodeId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    const physician = review.api.as('physician');
    const body = { decision: 'other', reason: 'half a sentence', plan: '' };
    const keep = (address: string) => physician.put(address, { version: null, body });
    const draftAt = async (address: string) => (await physician.get(address)).body.draft;
    await keep(`/api/drafts/review/${episodeId}`);
    const first = await sign(episodeId, await requestFor(episodeId));
    expect(first.status, first.text).toBe(201);
    expect(await draftAt(`/api/drafts/review/${episodeId}`)).toBeNull();

    await keep(`/api/drafts/addendum/${first.body.id}`);
    expect((await draftAt(`/api/drafts/addendum/${first.body.id}`)).body).toEqual(body);
    await sign(episodeId, await requestFor(episodeId));
    expect(await draftAt(`/api/drafts/addendum/${first.body.id}`)).toBeNull();
  });

  it('When the same signature is sent three times at once, then it is one; with another decision it is refused', async () => {
    const { episodeId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    const request = await requestFor(episodeId);
    const answers = await atOnce(3, () => sign(episodeId, request));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await storedFor(episodeId)).toEqual({ reviews: 1, assessments: 1 });
    expect((await sign(episodeId, { ...request, decision: 'other' })).body.code).toBe('key_reused');
  });

  it('When the password is wrong, then nothing is signed', async () => {
    const { episodeId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    const answer = await sign(episodeId, { ...(await requestFor(episodeId)), password: 'not the password' });
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('wrong_password');
    expect(await storedFor(episodeId)).toEqual({ reviews: 0, assessments: 0 });
  });

  it('When a score came in since the result was read, then it has to be read again', async () => {
    const { episodeId, blocks } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    const request = await requestFor(episodeId);
    const added = readingRequest('2026-01-05T10:00:00-08:00', 240, 7);
    await review.api.as('nurse').post(`/api/series/${blocks[0].series[0].id}/readings`, added);
    const answer = await sign(episodeId, request);
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('result_changed');
    expect(await storedFor(episodeId)).toEqual({ reviews: 0, assessments: 0 });
  });

  it('When a newer version of the policy was published since, then the result has to be read again', async () => {
    const { episodeId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    const request = await requestFor(episodeId, 'clinic-template');
    const { body } = await review.api.as('admin').get('/api/policies/clinic-template');
    const published = await publishSeen(review.api.as('admin'), 'clinic-template', {
      version: 1,
      definition: body.versions[0].definition,
      changeNote: 'unchanged',
    });
    expect(published.status, published.text).toBe(201);
    const answer = await sign(episodeId, request);
    expect(answer.body).toMatchObject({ code: 'result_changed', errors: [{ path: 'policyVersionId' }] });
  });

  it('When a level has no score before the block, then it cannot be signed until one is there or said not to be', async () => {
    const { episodeId, blocks } = await recordJourney(review.api, [
      { performedAt: '2026-01-05T10:00:00-08:00', agent: 'lidocaine', diaries: {} },
    ]);
    const [scored, other] = blocks[0].series;
    await recordDiary(review.api, scored.id, blocks[0].performedAt, { before: 8, after: { 30: 1 } });
    const refused = await sign(episodeId, await requestFor(episodeId));
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'baseline_missing',
      errors: [
        {
          path: 'blocks[0].series[1].baseline',
          message: expect.stringContaining('L5-S1 right, block of 2026-01-05'),
        },
      ],
    });
    const notDone = readingRequest(blocks[0].performedAt, null, null);
    await review.api.as('nurse').post(`/api/series/${other.id}/readings`, notDone);
    expect((await sign(episodeId, await requestFor(episodeId))).status).toBe(201);
  });

  it('When somebody else tries, or elsewhere, then nothing is signed', async () => {
    const { episodeId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    const request = await requestFor(episodeId);
    for (const role of ['nurse', 'admin'] as const) {
      expect((await review.api.as(role).post(`/api/episodes/${episodeId}/reviews`, request)).status).toBe(
        403,
      );
    }
    expect(
      (await review.api.asOther('physician').post(`/api/episodes/${episodeId}/reviews`, request)).status,
    ).toBe(404);
    const unknown = await sign(episodeId, { ...request, policyVersionId: newId() });
    expect(unknown.body).toMatchObject({ code: 'unknown_policy', errors: [{ path: 'policyVersionId' }] });
    expect((await sign(episodeId, { ...request, reason: ' ' })).body.errors[0].path).toBe('reason');
    expect(await storedFor(episodeId)).toEqual({ reviews: 0, assessments: 0 });
  });
});
