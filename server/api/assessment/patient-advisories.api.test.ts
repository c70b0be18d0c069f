import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const ask = (episodeId: string, what: string) =>
  api.as('nurse').get(`/api/episodes/${episodeId}/assessment${what}`);

it('When a patient has blocks in two episodes, then limits are counted over both, and what is frozen counts its own', async () => {
  const patientId = await recordPatient(api);
  const policy = { policyId: 'medicare-l38801' };
  const [first, second] = [
    await recordEpisode(api, patientId, policy),
    await recordEpisode(api, patientId, policy),
  ];
  for (const month of ['01', '02', '03'])
    await recordBlock(api, first, { performedAt: `2026-${month}-05T10:00:00-08:00` });
  const [fourth, fifth] = [
    await recordBlock(api, second, { performedAt: '2026-04-05T10:00:00-07:00' }),
    await recordBlock(api, second, { performedAt: '2026-05-05T10:00:00-07:00' }),
  ];
  const { body, status } = await ask(second, '/advisories');
  expect(status).toBe(200);
  const exceeded = { code: 'diagnostic_sessions_exceeded', region: 'lumbar', count: 5, limit: 4 };
  expect(body).toEqual({
    ...policy,
    version: 1,
    otherBlocks: 3,
    blocks: [
      { blockId: fourth.id, advisories: [] },
      { blockId: fifth.id, advisories: [exceeded] },
    ],
  });
  const frozen = (await ask(second, '')).body.result.blocks;
  expect(frozen.map(({ advisories }: { advisories: unknown }) => advisories)).toEqual([[], []]);
});

it('When another policy is asked for, then its limits count; an unknown one or another clinic’s episode is refused', async () => {
  const episodeId = await recordEpisode(api, await recordPatient(api));
  await recordBlock(api, episodeId);
  const { body } = await ask(episodeId, '/advisories?policyId=medicare-l38801');
  expect(body).toMatchObject({ policyId: 'medicare-l38801', otherBlocks: 0, blocks: [{ advisories: [] }] });
  expect((await ask(episodeId, '/advisories?policyId=nobody-s')).body.code).toBe('unknown_policy');
  const theirs = await api.asOther('nurse').get(`/api/episodes/${episodeId}/assessment/advisories`);
  expect(theirs.body.code).toBe('not_found');
});
