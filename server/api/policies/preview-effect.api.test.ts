import { describe, expect, it } from 'vitest';
import { draftOf, previewEffect } from '../../test/effect-preview.ts';
import {
  recordBlock,
  recordEpisode,
  recordJourney,
  recordPatient,
  twoBlocksTwoLevels,
} from '../../test/record-journey.ts';
import { reviewedEpisode } from '../../test/reviewed-episode.ts';

const review = reviewedEpisode();
const medicare = 'medicare-l38801';
const preview = async (minPercent: unknown, body: object = {}) =>
  previewEffect(review.api.as('admin'), medicare, {
    definition: await draftOf(review, medicare, minPercent),
    ...body,
  });
/** Whatever else is recorded, on this day alone something was done. */
const onDay = (day: string) => ({ from: day, to: day });
const twice = (from: string) =>
  twoBlocksTwoLevels.map((block, place) => ({
    ...block,
    performedAt: `${from}-${['05', '26'][place]}T10:00:00-08:00`,
  }));

describe('the effect of a policy', () => {
  it('When the threshold is raised, then exactly the level between the two changes, and a signed review stays', async () => {
    const { episodeId } = await recordJourney(review.api, twice('2026-01'));
    await recordEpisode(review.api, await recordPatient(review.api));
    expect((await review.sign(episodeId, await review.requestFor(episodeId))).status).toBe(201);
    const stored = () =>
      review.rows(
        `select r::text, a::text as assessment, (select count(*) from policy_version)::int as versions
         from review r join assessment a on a.id = r.assessment_id where r.episode_id = $1`,
        [episodeId],
      );
    const before = await stored();

    const { effect, changed, headers, text } = await preview(90);
    expect(headers.get('content-type')).toContain('application/x-ndjson');
    expect(effect).toMatchObject({
      policyId: medicare,
      comparedWith: { policyId: medicare, version: 1 },
      from: null,
      to: null,
      episodes: 1,
      episodesWithoutBlocks: 1,
      levels: 2,
      changedEpisodes: 1,
      signedReviews: 1,
    });
    expect(effect?.counts.possible_candidate_review.criteria_not_met).toBe(1);
    expect(effect?.counts.criteria_not_met.criteria_not_met).toBe(1);
    const counted = Object.values(effect?.counts ?? {}).flatMap((row) => Object.values(row));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2);
    const level = {
      joint: 'L4-L5',
      side: 'right',
      before: 'possible_candidate_review',
      after: 'criteria_not_met',
    };
    expect(changed).toEqual([{ episodeId, levels: [level] }]);
    expect(text).not.toMatch(/Okonkwo|Teresa|MRN|1968-\d\d-|back pain/);
    expect(await stored()).toEqual(before);
    const again = (await review.api.as('nurse').get(`/api/episodes/${episodeId}/assessment`)).body;
    expect(again.result.levels[0].status).toBe('possible_candidate_review');
  });

  it('When the threshold stays, then nothing changes', async () => {
    const { effect, changed } = await preview(80);
    expect(effect).toMatchObject({ changedEpisodes: 0, signedReviews: 0 });
    expect(changed).toEqual([]);
  });

  it('When the policy is new, then it is compared with the one that is named', async () => {
    const definition = { ...(await draftOf(review, medicare, 90)), id: 'own-strict' };
    const unnamed = await previewEffect(review.api.as('admin'), 'own-strict', { definition });
    expect([unnamed.status, unnamed.body.code, unnamed.body.errors[0].path]).toEqual([
      422,
      'unknown_policy',
      'comparedWith',
    ]);
    const named = { definition, comparedWith: medicare };
    const { effect } = await previewEffect(review.api.as('physician'), 'own-strict', named);
    expect(effect).toMatchObject({
      policyId: 'own-strict',
      comparedWith: { policyId: medicare },
      changedEpisodes: 1,
    });
    expect((await review.api.as('admin').get('/api/policies/own-strict')).status).toBe(404);
  });

  it('When another clinic looks, then our episodes are not counted', async () => {
    const definition = await draftOf(review, medicare, 90);
    const { effect } = await previewEffect(review.api.asOther('admin'), medicare, { definition });
    expect(effect).toMatchObject({ episodes: 0, episodesWithoutBlocks: 0, levels: 0, changedEpisodes: 0 });
  });

  it('When it was looked at, then one audit event holds range, policies and counts, and nothing of a patient', async () => {
    const looked = await preview(85, onDay('2026-01-05'));
    const requestId = looked.headers.get('x-request-id');
    const events = await review.rows(
      'select action, actor_id, subject, after from audit_event where request_id = $1',
      [requestId],
    );
    expect(events).toEqual([
      {
        action: 'policy_effect_read',
        actor_id: review.api.clinic.users.admin.id,
        subject: 'policy_version',
        after: { ...looked.effect, definitionSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
    expect(looked.effect).toMatchObject({ from: '2026-01-05', to: '2026-01-05', episodes: 1 });
  });
});

describe('the range of days', () => {
  it("When blocks lie at a day's edges, then the clinic's clock decides, on the day it is moved as well", async () => {
    const { api } = review;
    const recordOn = async (performedAt: string) => {
      const episodeId = await recordEpisode(api, await recordPatient(api));
      await recordBlock(api, episodeId, { performedAt });
    };
    // 8 March 2026 has 23 hours in Los Angeles.
    await recordOn('2026-03-07T23:59:59.999-08:00');
    await recordOn('2026-03-08T00:00:00-08:00');
    await recordOn('2026-03-08T23:59:59.999-07:00');
    await recordOn('2026-03-09T08:30:00+02:00');
    await recordOn('2026-03-09T00:00:00-07:00');
    const counted = async (range: object) => (await preview(80, range)).effect?.episodes;
    expect(await counted(onDay('2026-03-07'))).toBe(1);
    expect(await counted(onDay('2026-03-08'))).toBe(3);
    expect(await counted(onDay('2026-03-09'))).toBe(1);
    expect(await counted({ from: '2026-03-08', to: '2026-03-09' })).toBe(4);
    expect(await counted({ from: '2026-03-08' })).toBe(4);
    expect(await counted({ to: '2026-03-07' })).toBe(2);
  });

  it('When one block lies in the range, then the episode is judged with all its blocks, once', async () => {
    await recordJourney(review.api, twice('2025-01'));
    const { effect, progress } = await preview(90, onDay('2025-01-26'));
    expect(effect).toMatchObject({ episodes: 1, changedEpisodes: 1 });
    expect((await preview(90, { from: '2025-01-01', to: '2025-01-31' })).effect?.episodes).toBe(1);
    expect(progress).toEqual([
      { judged: 0, total: 1 },
      { judged: 1, total: 1 },
    ]);
  });
});

describe('what is refused', () => {
  it('When a nurse asks, then the role does not allow it', async () => {
    const answer = await review.api.as('nurse').post(`/api/policies/${medicare}/effect`, {});
    expect([answer.status, answer.body.code]).toEqual([403, 'not_allowed']);
  });

  it.each([
    ['a threshold above 100 %', 105, {}, 'definition.rules.relief.minPercent'],
    ['a last day before the first', 80, { from: '2026-02-01', to: '2026-01-31' }, 'to'],
    ['a day that does not exist', 80, { from: '2026-02-30' }, 'from'],
    ['a day nobody can have recorded', 80, { to: '0000-01-01' }, 'to'],
    ['an unknown field', 80, { until: '2026-01-31' }, 'until'],
    ['an unknown policy', 80, { comparedWith: 'nobody-s' }, 'comparedWith'],
  ])('When it holds %s, then that field is named', async (_what, minPercent, body, path) => {
    const answer = await preview(minPercent, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('When the policy contradicts itself, then the places are named as in publishing', async () => {
    const definition = await draftOf(review, medicare, 80);
    const { blocks } = definition.rules;
    definition.rules = {
      ...definition.rules,
      blocks: { ...blocks, minIntervalDays: 30, maxIntervalDays: 10 },
    };
    const body = { definition };
    const effect = await review.api.as('admin').post(`/api/policies/${medicare}/effect`, body);
    const published = await review.api.as('admin').post(`/api/policies/${medicare}/versions`, {
      ...body,
      version: 1,
      changeNote: 'x',
    });
    expect(effect.status).toBe(422);
    expect(effect.body.errors.length).toBeGreaterThan(0);
    expect(effect.body.errors).toEqual(published.body.errors);
  });
});
