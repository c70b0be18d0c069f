import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { blockRequest, recordBlock, recordEpisode, recordPatient } from '../../test/record-journey.ts';

let api: TestApi;
let episodeId: string;
beforeAll(async () => {
  api = await startTestApi();
  episodeId = await recordEpisode(api, await recordPatient(api));
});
afterAll(() => api.close());

const post = (request: object) => api.as('physician').post(`/api/episodes/${episodeId}/blocks`, request);

describe('amending a block', () => {
  const amendment = {
    reason: 'written down wrong',
    agent: 'bupivacaine',
    concentrationPercent: 0.5,
    steroid: false,
    steroidDetail: '',
    vascularUptake: 'uncorrected',
    sedation: 'none',
    opioid: false,
    wrongTarget: true,
  };

  it('When it is amended on the newest version, then the new values count and a retry of the first record gets its first answer', async () => {
    const request = blockRequest(api);
    const first = await post(request);
    const amend = (version: number) =>
      api.as('physician').put(`/api/blocks/${request.id}`, { ...amendment, version });
    const answer = await amend(1);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({
      version: 2,
      agent: 'bupivacaine',
      wrongTarget: true,
      guidance: 'fluoroscopy',
    });
    const stale = await amend(1);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'version_stale',
      current: { version: 2 },
      changedBy: expect.stringMatching(/./),
      changedAt: expect.stringMatching(/Z$/),
    });
    expect((await post(request)).body).toEqual(first.body);
  });

  it('When two amend one version at once, then one wins', async () => {
    const { id } = await recordBlock(api, episodeId);
    const answers = await Promise.all(
      ['lidocaine', 'ropivacaine'].map((agent) =>
        api.as('physician').put(`/api/blocks/${id}`, { ...amendment, agent, version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stored = (await api.as('nurse').get(`/api/blocks/${id}`)).body.block;
    expect(stored).toEqual(answers.find(({ status }) => status === 200)?.body);
  });
});

describe('the course of a block', () => {
  it('When a nurse records rescue medicine and a complication, then both stand on the block', async () => {
    const { id } = await recordBlock(api, episodeId);
    const put = (body: object) => api.as('nurse').put(`/api/blocks/${id}/course`, body);
    const course = { rescueAnalgesicAtMinutes: 90, complications: ['vasovagal'], complicationNote: 'brief' };
    expect((await put({ version: 1, ...course })).body).toMatchObject({ version: 2, ...course });
    expect((await put({ version: 1, ...course })).body.code).toBe('version_stale');
    const twice = await put({ version: 2, ...course, complications: ['vasovagal', 'vasovagal'] });
    expect(twice.body.errors[0].path).toBe('complications[1]');
    expect((await put({ version: 2, ...course, rescueAnalgesicAtMinutes: 1.5 })).status).toBe(422);
  });
});

describe('the score sheet', () => {
  it('When it is opened, then it says whose it is, what is due and what the server’s clock shows', async () => {
    const { id } = await recordBlock(api, episodeId);
    const answer = await api.as('nurse').get(`/api/blocks/${id}`);
    expect(answer.body).toMatchObject({
      patient: { familyName: 'Okonkwo-Ramírez' },
      episode: { id: episodeId, region: 'lumbar' },
      block: { id },
      scheduleMinutes: [15, 30, 60, 120, 180, 240, 300, 360, 420, 480],
    });
    expect(Math.abs(Date.parse(answer.body.now) - api.now().getTime())).toBeLessThan(5000);
    expect((await api.asOther('nurse').get(`/api/blocks/${id}`)).status).toBe(404);
    expect((await api.as('admin').get(`/api/blocks/${id}`)).status).toBe(403);
  });
});
