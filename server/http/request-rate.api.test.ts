import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../test/api-client.ts';
import { recordPatient } from '../test/record-journey.ts';

const perMinute = 100;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ env: { requestsPerMinute: perMinute } });
});
afterAll(() => api.close());

it('When one session asks more often than its rate, then it is refused and nothing is stored, while others go on', async () => {
  const session = api.as('nurse');
  const flood = Array.from({ length: perMinute + 20 }, () => session.get('/api/patients'));
  const statuses = (await Promise.all(flood)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(perMinute);
  const refused = await session.get('/api/patients');
  expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests']);
  await expect(recordPatient(api)).rejects.toThrow();
  const { status, body } = await api.as('physician').get('/api/patients');
  expect([status, body.patients]).toEqual([200, []]);
  const colleague = await api.signIn('nurse');
  expect((await colleague.get('/api/patients')).status).toBe(200);
});
