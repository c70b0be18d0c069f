import { describe, expect, it } from 'vitest';
import { draftOf, previewEffect } from '../../test/effect-preview.ts';
import { type Publication, publishSeen } from '../../test/publish-policy.ts';
import { recordJourney, twoBlocksTwoLevels } from '../../test/record-journey.ts';
import { reviewedEpisode } from '../../test/reviewed-episode.ts';
import type { TestBrowser } from '../../test/test-browser.ts';
import { clinicDay } from '../assessment/clinic-day.ts';

const review = reviewedEpisode();
const medicare = 'medicare-l38801';
const dayMs = 86_400_000;
const dayIn = (days: number) =>
  clinicDay(new Date(review.api.now().getTime() + days * dayMs), 'America/Los_Angeles');
const publish = (policyId: string, body: Publication) => publishSeen(review.api.as('admin'), policyId, body);
const listed = async (browser: TestBrowser, policyId = medicare) =>
  (await browser.get('/api/policies')).body.policies.find(
    (policy: { policyId: string }) => policy.policyId === policyId,
  );

/** Every way in which a policy judges, with the version that did. */
async function judgingVersions(physician: TestBrowser, episodeId: string, definition: object) {
  const assessed = (await physician.get(`/api/episodes/${episodeId}/assessment?policyId=${medicare}`)).body;
  const beside = (await physician.get(`/api/episodes/${episodeId}/assessment/side-by-side`)).body;
  const calculated = await physician.post('/api/calculate', { id: 'c', policy: medicare, blocks: [] });
  const effect = await previewEffect(physician, medicare, { definition });
  const besideIt = beside.policies.find(
    ({ result }: { result: { policy: { id: string } } }) => result.policy.id === medicare,
  );
  return [
    assessed.policyVersion.version,
    besideIt.result.policy.version,
    calculated.body.policy.version,
    effect.effect?.comparedWith.version,
    (await listed(physician)).version,
  ];
}

describe('the day a version takes effect', () => {
  it('When it is to come, then the version before judges until then, everywhere, and signs; after it the new one does', async () => {
    const { episodeId } = await recordJourney(review.api, twoBlocksTwoLevels);
    const definition = await draftOf(review, medicare, 90);
    const published = await publish(medicare, { version: 1, definition, takesEffectOn: dayIn(1) });
    expect(published.status, published.text).toBe(201);
    expect(published.body).toMatchObject({ version: 2, takesEffectOn: dayIn(1), standing: 'upcoming' });

    const today = review.api.as('physician');
    expect(await judgingVersions(today, episodeId, definition)).toEqual([1, 1, 1, 1, 1]);
    expect((await listed(today)).upcoming).toEqual([{ version: 2, takesEffectOn: dayIn(1) }]);
    const request = await review.requestFor(episodeId);
    const early = await review.sign(episodeId, { ...request, policyVersionId: published.body.id });
    expect(early.body).toMatchObject({ code: 'result_changed', errors: [{ path: 'policyVersionId' }] });

    review.api.advance(24 * 60);
    const tomorrow = await review.api.signIn('physician');
    expect(await judgingVersions(tomorrow, episodeId, definition)).toEqual([2, 2, 2, 2, 2]);
    expect(await listed(tomorrow)).toMatchObject({ version: 2, standing: 'in_effect', upcoming: [] });
    const late = await tomorrow.post(`/api/episodes/${episodeId}/reviews`, request);
    expect(late.body).toMatchObject({ code: 'result_changed', errors: [{ path: 'policyVersionId' }] });
    const { versions } = (await tomorrow.get(`/api/policies/${medicare}`)).body;
    expect(versions.map(({ standing }: { standing: string }) => standing)).toEqual(['in_effect', 'past']);
  });
});
