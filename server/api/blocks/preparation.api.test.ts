import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('When a block is prepared, then the sessions of all episodes of this patient and no other are there', async () => {
  const patientId = await recordPatient(api);
  const first = await recordEpisode(api, patientId);
  const second = await recordEpisode(api, patientId);
  const other = await recordEpisode(api, await recordPatient(api));
  await recordBlock(api, other);
  const blocks = [
    await recordBlock(api, first, { performedAt: '2026-01-05T10:00:00-08:00' }),
    await recordBlock(api, second, { performedAt: '2026-02-05T23:30:00-08:00' }),
  ];
  const answer = await api.as('physician').get(`/api/episodes/${second}/block-preparation`);
  expect(answer.status, answer.text).toBe(200);
  expect(answer.body.sessions).toMatchObject([
    { blockId: blocks[0]?.id, episodeId: first, performedAt: '2026-01-05T10:00:00-08:00' },
    { blockId: blocks[1]?.id, episodeId: second, performedAt: '2026-02-05T23:30:00-08:00' },
  ]);
  expect(answer.body.sessions[0].targets[0]).toEqual({ kind: 'nerve', name: 'L3', side: 'right' });
});

it('When a block is prepared, then each policy that is on says its limits, and which is the episode’s', async () => {
  const episodeId = await recordEpisode(api, await recordPatient(api), { policyId: 'medicare-l38801' });
  const { policies } = (await api.as('physician').get(`/api/episodes/${episodeId}/block-preparation`)).body;
  const own = policies.filter(({ isOwn }: { isOwn: boolean }) => isOwn);
  expect(own).toMatchObject([
    {
      policyId: 'medicare-l38801',
      rules: {
        limits: { maxJointLevelsPerSession: 2, diagnosticSessionsPerRegion12Months: 4 },
        blocks: { required: 2, minIntervalDays: 14, differentAgentClasses: false },
      },
      requiredMinutes: { lidocaine: 120, bupivacaine: 180 },
    },
  ]);
  expect(policies.map(({ policyId }: { policyId: string }) => policyId)).not.toContain('tricare-rfd');
});
