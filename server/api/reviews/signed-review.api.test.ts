import { describe, expect, it } from 'vitest';
import {
  readingRequest,
  recordBlock,
  recordEpisode,
  recordJourney,
  twoBlocksTwoLevels,
} from '../../test/record-journey.ts';
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

  it('When the record changes after it, then each input, status and figure that is another is named', async () => {
    const { episodeId, blocks } = await recordJourney(review.api, twoBlocksTwoLevels);
    const signed = (await sign(episodeId, await requestFor(episodeId))).body;
    const address = `/api/episodes/${episodeId}/reviews/${signed.id}/difference`;
    const difference = async () => (await review.api.as('nurse').get(address)).body;
    expect(await difference()).toEqual({
      reviewId: signed.id,
      engineVersion: { signed: signed.engineVersion, now: signed.engineVersion },
      policyVersion: { signed: 1, newest: 1 },
      inputs: [],
      levels: [],
      figures: [],
    });

    const [, second] = blocks;
    const series = (await review.api.as('nurse').get(`/api/blocks/${second.id}`)).body.block.series[0];
    const at = (minutes: number) =>
      series.readings.find((each: { minutesAfterBlock: number }) => each.minutesAfterBlock === minutes);
    const post = (minutes: number, value: number, changes: object) =>
      review.api
        .as('nurse')
        .post(
          `/api/series/${series.id}/readings`,
          readingRequest(second.performedAt, minutes, value, { reason: 'misread', ...changes }),
        );
    await post(15, 7, { supersedesId: at(15).id });
    await post(30, 7, { supersedesId: at(30).id });
    await post(60, 0, { supersedesId: at(60).id, entry: { kind: 'void' } });
    await post(300, 6, { reason: '' });
    await post(120, 2, { reason: '' });
    const course = { version: 1, rescueAnalgesicAtMinutes: 500, complications: [], complicationNote: '' };
    await review.api.as('nurse').put(`/api/blocks/${second.id}/course`, course);
    const found = await difference();
    const site = { joint: 'L4-L5', side: 'right' };
    const score = { blockId: second.id, site, field: 'score' };
    expect(found.inputs).toEqual([
      {
        kind: 'changed',
        blockId: second.id,
        site: null,
        field: 'rescueAnalgesicAtMinutes',
        minutes: null,
        before: null,
        after: 500,
      },
      { ...score, kind: 'changed', minutes: 15, before: 1, after: 7 },
      { ...score, kind: 'changed', minutes: 30, before: 0, after: 7 },
      // Two entries, not decided.
      { ...score, kind: 'changed', minutes: 120, before: 1, after: null },
      { ...score, kind: 'added', minutes: 300, before: null, after: 6 },
      { ...score, kind: 'removed', minutes: 60, before: 0, after: null },
    ]);
    expect(found.levels).toMatchObject([{ ...site, before: 'possible_candidate_review' }]);
    expect(found.figures).toContainEqual({
      blockId: second.id,
      site,
      figure: 'peakReliefPercent',
      before: '100.0',
      after: '87.5',
    });
  });

  it('When its difference is asked of another episode or clinic, then there is none', async () => {
    const { episodeId, patientId } = await recordJourney(review.api, twoBlocksTwoLevels.slice(0, 1));
    const signed = (await sign(episodeId, await requestFor(episodeId))).body;
    const address = (of: string) => `/api/episodes/${of}/reviews/${signed.id}/difference`;
    const other = await recordEpisode(review.api, patientId);
    expect((await review.api.as('nurse').get(address(other))).status).toBe(404);
    expect((await review.api.asOther('nurse').get(address(episodeId))).status).toBe(404);
    expect((await review.api.as('admin').get(address(episodeId))).status).toBe(403);
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
