import { describe, expect, it } from 'vitest';
import { readingRequest, recordBlock, recordJourney, twoBlocksTwoLevels } from '../../test/record-journey.ts';
import { reviewedEpisode } from '../../test/reviewed-episode.ts';

const review = reviewedEpisode();
const { requestFor, reviewsOf, sign } = review;

describe('a signed review', () => {
  it('When the record changes after it, then it says so, and the next signature is an addendum', async () => {
    const { episodeId, blocks } = await recordJourney(review.api, twoBlocksTwoLevels);
    const first = (await sign(episodeId, await requestFor(episodeId))).body;
    review.api.advance(5);
    expect((await reviewsOf(episodeId))[0].changedSinceSigned).toBe(false);

    const series = (await review.api.as('nurse').get(`/api/blocks/${blocks[1].id}`)).body.block.series[0];
    const wrong = series.readings.find((each: { score: number }) => each.score === 5);
    const { performedAt } = blocks[1];
    const correction = { supersedesId: wrong.id, reason: 'misread' };
    const amended = await review.api
      .as('nurse')
      .post(`/api/series/${series.id}/readings`, readingRequest(performedAt, 240, 1, correction));
    expect(amended.status, amended.text).toBe(201);
    expect((await reviewsOf(episodeId))[0]).toEqual({ ...first, changedSinceSigned: true });

    const body = { ...(await requestFor(episodeId)), agreesWithResult: false, decision: 'other' };
    const addendum = await sign(episodeId, body);
    expect(addendum.body).toMatchObject({ addendumToId: first.id, changedSinceSigned: false });
    expect(addendum.body.signedMeaning).toContain('I judge otherwise than it does');
    expect((await reviewsOf(episodeId)).map((each: { id: string }) => each.id)).toEqual([body.id, first.id]);
  });

  it('When a block is added or amended after it, then it says so', async () => {
    const { episodeId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    await sign(episodeId, await requestFor(episodeId));
    await recordBlock(review.api, episodeId, {
      performedAt: '2026-03-01T10:00:00-08:00',
      scoredPer: 'overall',
    });
    expect((await reviewsOf(episodeId))[0].changedSinceSigned).toBe(true);

    const again = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    await sign(again.episodeId, await requestFor(again.episodeId));
    const course = { version: 1, rescueAnalgesicAtMinutes: 45, complications: [], complicationNote: '' };
    await review.api.as('nurse').put(`/api/blocks/${again.blocks[0].id}/course`, course);
    expect((await reviewsOf(again.episodeId))[0].changedSinceSigned).toBe(true);
  });

  it('When the policy judges age and a day passes, then the record did not change', async () => {
    const { episodeId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    const request = await requestFor(episodeId, 'nhs-hny-icb');
    await sign(episodeId, request);
    review.api.advance(24 * 60);
    const nurse = await review.api.signIn('nurse');
    const tomorrow = await nurse.get(`/api/episodes/${episodeId}/assessment?policyId=nhs-hny-icb`);
    expect(tomorrow.body.inputsSha256).not.toBe(request.inputsSha256);
    const { reviews } = (await nurse.get(`/api/episodes/${episodeId}`)).body;
    expect(reviews).toMatchObject([{ policy: { policyId: 'nhs-hny-icb' }, changedSinceSigned: false }]);
  });
});
