import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presetPolicies } from '#shared/domain/presets.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { publishSeen } from '../../test/publish-policy.ts';
import { readingRequest, recordJourney, twoBlocksTwoLevels } from '../../test/record-journey.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Judged {
  result: { policy: { id: string; version: number } };
}

interface Level {
  joint: string;
  side: string;
  status: string;
}

async function assess(episodeId: string, policyId = '') {
  const query = policyId === '' ? '' : `?policyId=${policyId}`;
  return api.as('physician').get(`/api/episodes/${episodeId}/assessment${query}`);
}

describe('the whole clinical path', () => {
  it('When two levels were tested twice, then the one that answered both times is a possible candidate and the other is not', async () => {
    const { episodeId, blocks } = await recordJourney(api, twoBlocksTwoLevels);
    const answer = await assess(episodeId);
    expect(answer.status, answer.text).toBe(200);
    const { result, policyVersion } = answer.body;
    expect(policyVersion).toMatchObject({
      policyId: 'medicare-l38801',
      version: 1,
      minPercent: 80,
      comparator: '>=',
    });
    const level = (joint: string) => result.levels.find((each: { joint: string }) => each.joint === joint);
    expect(result.levels).toHaveLength(2);
    expect(level('L4-L5')).toMatchObject({
      side: 'right',
      status: 'possible_candidate_review',
      positiveBlocks: 2,
      durationConcordance: 'concordant',
      nextStep: { code: 'physician_review' },
    });
    expect(level('L5-S1')).toMatchObject({ side: 'right', status: 'criteria_not_met', positiveBlocks: 0 });
    expect(result.blocks.map((block: { id: string }) => block.id)).toEqual(blocks.map(({ id }) => id));
    expect(result.blocks[1].series[0]).toMatchObject({
      response: 'positive',
      reason: 'threshold_and_duration_met',
      peakReliefPercent: '100.0',
      peakAtMinutes: 30,
      flags: ['late_entry'],
      durationMinutes: { atLeast: 180, lessThan: 240 },
    });
    expect(result.blocks[0].series[1]).toMatchObject({
      response: 'negative',
      reason: 'peak_below_threshold',
    });
  });
});

describe('an assessment', () => {
  it('When another policy is asked, then the same record is judged under that one', async () => {
    const { episodeId } = await recordJourney(api, twoBlocksTwoLevels.slice(0, 1));
    const own = await assess(episodeId);
    const other = await assess(episodeId, 'cohen-2020-lumbar');
    expect(own.body.result.levels[0].status).toBe('needs_confirmatory_block');
    expect(other.body.policyVersion).toMatchObject({ policyId: 'cohen-2020-lumbar', minPercent: 50 });
    expect(other.body.result.policy.id).toBe('cohen-2020-lumbar');
    expect(other.body.inputsSha256).not.toBe(own.body.inputsSha256);
    const unknown = await assess(episodeId, 'nobody-s-policy');
    expect(unknown.status).toBe(422);
    expect(unknown.body).toMatchObject({ code: 'unknown_policy', errors: [{ path: 'policyId' }] });
  });

  it('When it is judged, then its levels are answered at every threshold too, the policy’s own among them', async () => {
    const { episodeId } = await recordJourney(api, twoBlocksTwoLevels);
    const { result, thresholdStrip } = (await assess(episodeId)).body;
    const places: { minPercent: number; levels: { status: string }[] }[] = thresholdStrip;
    expect(places.map(({ minPercent }) => minPercent)).toEqual([50, 70, 75, 80, 100]);
    const own = places.find(({ minPercent }) => minPercent === 80);
    expect(own?.levels).toEqual(
      result.levels.map(({ joint, side, status }: Level) => ({ joint, side, status })),
    );
    expect(new Set(places.map(({ levels }) => JSON.stringify(levels))).size).toBeGreaterThan(1);
    const without = await assess(episodeId, 'nice-ng59');
    expect(without.body.thresholdStrip).toEqual([]);
  });

  it('When nothing but time passes, then the hash stays; when a score changes, then it does not', async () => {
    const { episodeId, blocks } = await recordJourney(api, twoBlocksTwoLevels.slice(0, 1));
    const before = (await assess(episodeId)).body.inputsSha256;
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    api.advance(10);
    expect((await assess(episodeId)).body.inputsSha256).toBe(before);
    const added = readingRequest('2026-01-05T10:00:00-08:00', 240, 7);
    await api.as('nurse').post(`/api/series/${blocks[0].series[0].id}/readings`, added);
    expect((await assess(episodeId)).body.inputsSha256).not.toBe(before);
  });

  it('When a score is 0 or was not done, then 0 is judged as 0 and the other as nothing', async () => {
    const { episodeId } = await recordJourney(api, [
      {
        performedAt: '2026-01-05T10:00:00-08:00',
        agent: 'lidocaine',
        diaries: { 'L4-L5 right': { before: 8, after: { 15: 0, 30: null } } },
      },
    ]);
    const { body } = await assess(episodeId);
    expect(body.case.blocks[0].series[0]).toMatchObject({
      baseline: 8,
      readings: [
        { minutes: 15, score: 0 },
        { minutes: 30, score: null },
      ],
    });
    expect(body.case.blocks[0].series[1]).toMatchObject({ baseline: null, readings: [] });
    const [scored, unscored] = body.result.blocks[0].series;
    expect(scored.peakReliefPercent).toBe('100.0');
    expect(unscored).toMatchObject({ response: 'not_interpretable', reason: 'baseline_missing' });
  });

  it('When it is another clinic’s episode, then there is no such thing', async () => {
    const { episodeId } = await recordJourney(api, []);
    const answer = await api.asOther('physician').get(`/api/episodes/${episodeId}/assessment`);
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('not_found');
  });
});

describe('an episode side by side', () => {
  const sideBySide = (episodeId: string, who = api.as('physician')) =>
    who.get(`/api/episodes/${episodeId}/assessment/side-by-side`);

  it('When it is asked, then every policy switched on judges the same record, presets in their order', async () => {
    const { episodeId } = await recordJourney(api, twoBlocksTwoLevels);
    const answer = await sideBySide(episodeId);
    expect(answer.status, answer.text).toBe(200);
    const ids = answer.body.policies.map(({ result }: Judged) => result.policy.id);
    const enabled = presetPolicies.filter((policy) => policy.enabled).map(({ id }) => id);
    expect(ids).toEqual(enabled);
    for (const policyId of ['medicare-l38801', 'cohen-2020-lumbar', 'nhs-hny-icb', 'nice-ng59']) {
      const { policyVersion, result } = (await assess(episodeId, policyId)).body;
      const { shortName, minPercent, comparator } = policyVersion;
      expect(answer.body.policies).toContainEqual({ shortName, minPercent, comparator, result });
    }
  });

  it('When a policy is switched off or a newer version published, then the next answer knows', async () => {
    const { episodeId } = await recordJourney(api, []);
    const [{ definition }] = (await api.as('admin').get('/api/policies/tac-vic')).body.versions;
    const publish = (version: number, enabled: boolean) =>
      publishSeen(api.as('admin'), 'tac-vic', { version, definition: { ...definition, enabled } });
    const ofTac = async () =>
      (await sideBySide(episodeId)).body.policies
        .map(({ result }: Judged) => result.policy)
        .filter(({ id }: { id: string }) => id === 'tac-vic');
    await publish(1, true);
    expect(await ofTac()).toEqual([{ id: 'tac-vic', version: 2 }]);
    await publish(2, false);
    expect(await ofTac()).toEqual([]);
  });

  it('When it is another clinic’s episode, then there is no such thing', async () => {
    const { episodeId } = await recordJourney(api, []);
    expect((await sideBySide(episodeId, api.asOther('physician'))).body.code).toBe('not_found');
  });
});
