import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../test/api-client.ts';
import { fuzz } from '../test/fuzz/fuzz.ts';
import { buildWorld, type World } from '../test/matrix/world.ts';

let api: TestApi;
let world: World;
beforeAll(async () => {
  api = await startTestApi();
  world = await buildWorld(api);
}, 600_000);
afterAll(async () => {
  await world.sql.end();
  await api.close();
});

// The same requests each time; `npm run prove -- fuzz` sends others.
it('When every route gets hostile requests, then none is a fault, hangs or stores what was refused', async () => {
  const { faults, byStatus } = await fuzz(world, { seed: 20_261, count: 1_000 });
  expect(faults).toEqual([]);
  expect([...byStatus.keys()].some((status) => status < 300)).toBe(true);
}, 600_000);

it('When a policy nests half a million levels, then it is refused with its path', async () => {
  const body = `{"changeNote":"x","definition":{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}}`;
  const answer = await api.as('admin').request('POST', '/api/policies/own/versions', body, {
    'if-none-match': '*',
  });
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toMatchObject([{ code: 'nested_too_deep' }]);
});

it('When a request that takes no body brings one of many levels, then it is answered like one without', async () => {
  const remove = (body?: string) =>
    api.as('admin').request('DELETE', '/api/policies/own-rules/draft', body, { 'if-match': '"1"' });
  const deep = await remove(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
  const without = await remove();
  expect([deep.status, deep.text]).toEqual([without.status, without.text]);
  expect(deep.status).toBe(200);
});
