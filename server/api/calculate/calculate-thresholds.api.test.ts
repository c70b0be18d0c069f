import { afterAll, beforeAll, expect, it } from 'vitest';
import { calculateThresholds } from '#shared/domain/calculate.ts';
import { goodScores, sampleBlock, sampleCase, sampleSeries } from '#shared/domain/golden/sample-case.ts';
import { presetsById } from '#shared/domain/presets.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const typed = { id: 'c1', ...sampleCase([sampleBlock([sampleSeries(goodScores)])]) };
const ask = (body: unknown) => api.as('nurse').post('/api/calculate/thresholds', body);

it('When a case is sent, then it is answered at every threshold as the engine answers it', async () => {
  for (const policy of ['medicare-l38801', 'radical-uk-60', 'hurley-2021-cervical', 'nice-ng59']) {
    const sent = { ...typed, policy };
    const answer = await ask(sent);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toEqual(calculateThresholds(sent, { policies: presetsById }));
  }
});

it('When the policy has a threshold of its own, then that has its place; without one there is none', async () => {
  const percents = (body: { thresholdStrip: { minPercent: number }[] }) =>
    body.thresholdStrip.map(({ minPercent }) => minPercent);
  expect(percents((await ask({ ...typed, policy: 'radical-uk-60' })).body)).toEqual([
    50, 60, 70, 75, 80, 100,
  ]);
  const none = (await ask({ ...typed, policy: 'nice-ng59' })).body;
  expect(none).toMatchObject({ minPercent: null, thresholdStrip: [] });
});

it('When a case is wrong, then it is refused as a calculation is', async () => {
  const wrong = { ...typed, policy: 'nobody-s-policy' };
  const answer = await ask(wrong);
  const calculated = await api.as('nurse').post('/api/calculate', wrong);
  expect(answer.status).toBe(422);
  expect(answer.body).toEqual({ ...calculated.body, requestId: answer.body.requestId });
  expect((await api.stranger().post('/api/calculate/thresholds', {})).status).toBe(401);
});
