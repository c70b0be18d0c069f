import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTable, mayDo, roles } from '#shared/access/access-table.ts';
import { startSession } from '../api/session/session-store.ts';
import { routes } from '../routes.ts';
import { startTestApi, type TestApi } from '../test/api-client.ts';
import type { TestBrowser } from '../test/test-browser.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** Somebody whose password was right and who has done nothing since. */
async function halfSignedIn(state: 'factor_due' | 'must_enrol'): Promise<TestBrowser> {
  const { id } = api.clinic.users.nurse;
  const browser = api.stranger();
  const owner = { clinicId: api.clinic.id, userId: id };
  const { token } = await api.db.inClinic(api.clinic.id, (tx) =>
    startSession(tx, { ...owner, state, device: '' }, api.now()),
  );
  browser.cookie = `facetwise=${token}`;
  return browser;
}

const unknownId = '01890000-0000-7000-8000-000000000000';
const guarded = routes.flatMap((row) => {
  const { action } = row;
  return action === 'public' ? [] : [{ ...row, action, address: row.path.replace(/:\w+/g, unknownId) }];
});

describe('the access table over every route', () => {
  it('When the routes are listed, then each action guards at least one, and the open ones are these', () => {
    expect(new Set(guarded.map((row) => row.action))).toEqual(new Set(Object.keys(accessTable)));
    const open = routes.filter((row) => row.action === 'public').map((row) => `${row.method} ${row.path}`);
    expect(open.sort()).toEqual([
      'get /api/installation',
      'get /api/sign-in',
      'post /api/clinic',
      'post /api/demo',
      'post /api/invitations',
      'post /api/sign-in',
    ]);
  });

  it.each(guarded)(
    'When nobody is signed in, then $method $path answers 401',
    async ({ method, address }) => {
      const answer = await api
        .stranger()
        .request(method.toUpperCase(), address, method === 'get' ? undefined : {});
      expect([answer.status, answer.body.code]).toEqual([401, 'not_signed_in']);
    },
  );

  const cells = guarded.flatMap((row) => roles.map((role) => ({ ...row, role })));
  const refused = cells.filter(({ role, action }) => !mayDo(role, action));
  it.each(refused)(
    'When a $role asks for $method $path, then it answers 403',
    async ({ method, address, role }) => {
      const answer = await api
        .as(role)
        .request(method.toUpperCase(), address, method === 'get' ? undefined : {});
      expect([answer.status, answer.body.code]).toEqual([403, 'not_allowed']);
    },
  );

  // Signing out and removing the demo would change what the next row meets.
  const allowed = cells.filter(({ role, action, path }) => mayDo(role, action) && path !== '/api/sign-out');
  it.each(allowed)('When a $role asks for $method $path, then the role is not in the way', async (cell) => {
    const { method, address, role, path } = cell;
    const answer = await api
      .as(role)
      .request(method.toUpperCase(), address, method === 'get' ? undefined : {});
    if (path !== '/api/demo') expect(answer.body.code).not.toBe('not_allowed');
    expect(answer.status).not.toBe(401);
    expect(answer.status).toBeLessThan(500);
  });

  const unfinished = guarded.flatMap((row) =>
    (['factor_due', 'must_enrol'] as const).map((state) => ({ ...row, state })),
  );
  it.each(unfinished)('When $state is the state of a session, then $method $path knows', async (cell) => {
    const { method, path, address, state, during = ['full'] } = cell;
    const browser = await halfSignedIn(state);
    const answer = await browser.request(method.toUpperCase(), address, method === 'get' ? undefined : {});
    if (during.includes(state)) expect([path, answer.body.code]).not.toEqual([path, state]);
    else expect([path, answer.status, answer.body.code]).toEqual([path, 401, state]);
  });

  const withId = guarded.filter((row) => row.path.includes(':'));
  it.each(withId)('When the id in $method $path is no id, then it answers 422 with its path', async (row) => {
    const role = roles.find((one) => mayDo(one, row.action)) ?? 'nurse';
    const name = /:(\w+)/.exec(row.path)?.[1];
    if (name === 'policyId') return;
    const address = row.path.replace(/:\w+/g, 'L4-L5');
    const answer = await api
      .as(role)
      .request(row.method.toUpperCase(), address, row.method === 'get' ? undefined : {});
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toEqual({
      path: name,
      code: 'invalid_format',
      message: 'Give an id (a UUID).',
    });
  });
});
