import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTable, mayDo, roles } from '#shared/access/access-table.ts';
import { routes } from '../routes.ts';
import { startTestApi, type TestApi } from '../test/api-client.ts';
import { gapsOf, judgeRoute } from '../test/matrix/judge-cells.ts';
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

describe('who may do what, to whose record, in which state of a session', () => {
  it('When the routes are listed, then none is unlisted, and each action guards at least one', () => {
    expect(gapsOf(routes)).toEqual([]);
    const guarding = routes.flatMap(({ action }) => (action === 'public' ? [] : [action]));
    expect(new Set(guarding)).toEqual(new Set(Object.keys(accessTable)));
  });

  it('When anybody asks for anything, then every answer is the expected one', async () => {
    const wrong: string[] = [];
    for (const route of routes) wrong.push(...(await judgeRoute(world, route, { isShort: true })).wrong);
    expect(wrong).toEqual([]);
  }, 900_000);

  const withId = routes.filter(({ path, action }) => /:\w+Id/.test(path) && action !== 'public');
  it.each(withId.filter(({ path }) => !/:(policyId|subjectId)/.test(path)))(
    'When the id in $method $path is no id, then it answers 422 with its path',
    async ({ method, path, action }) => {
      const role = roles.find((one) => action !== 'public' && mayDo(one, action)) ?? 'nurse';
      const address = path.replace(/:\w+/g, 'L4-L5');
      const answer = await api
        .as(role)
        .request(method.toUpperCase(), address, method === 'get' ? undefined : {});
      const [, name] = /:(\w+)/.exec(path) ?? [];
      const error = { path: name, code: 'invalid_format', message: 'Give an id (a UUID).' };
      expect([answer.status, answer.body.errors[0]]).toEqual([422, error]);
    },
  );
});
