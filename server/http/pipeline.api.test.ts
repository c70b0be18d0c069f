import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../test/api-client.ts';
import { sendRaw } from '../test/test-browser.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const json = { 'content-type': 'application/json' };
const own = { 'sec-fetch-site': 'same-origin' };
const signIn = (headers: Record<string, string>, body: unknown = { email: 'a@b.example', password: 'x' }) =>
  sendRaw(api.origin, { method: 'POST', path: '/api/sign-in', headers, body });

describe('requests from elsewhere', () => {
  it.each([
    [{}],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
  ] as Record<string, string>[][])(
    'When a change comes with %o, then it is refused as cross-site',
    async (headers = {}) => {
      const answer = await signIn({ ...json, ...headers });
      expect([answer.status, answer.body.code]).toEqual([403, 'cross_site']);
    },
  );

  it('When the Origin is our own and the browser sends no Sec-Fetch-Site, then it is heard', async () => {
    expect((await signIn({ ...json, origin: api.origin })).body.code).toBe('wrong_credentials');
  });

  it('When a foreign name resolves to this machine, then even reading is refused', async () => {
    const answer = await sendRaw(api.origin, {
      method: 'GET',
      path: '/api/installation',
      headers: { host: 'rebound.example:4000' },
    });
    expect(answer.body.code).toBe('cross_site');
  });
});

describe('bodies', () => {
  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'When a body is %s, then only JSON is taken',
    async (type) => {
      const answer = await signIn({ ...own, 'content-type': type }, '{"email":"a@b.example","password":"x"}');
      expect([answer.status, answer.body.code]).toEqual([415, 'json_only']);
    },
  );

  it.each(['{', '[1,]', '{"a":NaN}', '"text"', '\u0000', '{"a":1}}'])(
    'When the JSON is %j, then it is malformed',
    async (body) => {
      const answer = await signIn({ ...own, ...json }, body);
      expect([answer.status, answer.body.code]).toEqual([400, 'malformed_json']);
    },
  );

  it('When a body is larger than 1 MiB, then it is refused unread', async () => {
    const answer = await signIn({ ...own, ...json }, `{"email":"${'a'.repeat(1_100_000)}"}`);
    expect([answer.status, answer.body.code]).toEqual([413, 'body_too_large']);
  });

  it('When a body is left out, then the missing fields are named', async () => {
    const answer = await sendRaw(api.origin, { method: 'POST', path: '/api/sign-in', headers: own });
    expect(answer.body.errors).toEqual([
      { path: 'email', code: 'invalid_type', message: 'This is missing: give text in quotation marks.' },
      { path: 'password', code: 'invalid_type', message: 'This is missing: give text in quotation marks.' },
    ]);
  });

  it('When text holds NUL or half a surrogate pair, then it is refused with its path', async () => {
    for (const password of ['a\u0000b', '\ud800', 'x\udc00']) {
      const answer = await signIn({ ...own, ...json }, JSON.stringify({ email: 'a@b.example', password }));
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toMatchObject([{ path: 'password', code: 'unstorable_text' }]);
    }
  });
});

describe('addresses', () => {
  it.each([
    ['GET', '/api/nothing', 404, 'not_found'],
    ['GET', '/api', 404, 'not_found'],
    ['GET', '/api/patients/%E0%A4%A', 404, 'not_found'],
    ['POST', '/api/session', 405, 'method_not_allowed'],
    ['PATCH', '/api/patients', 405, 'method_not_allowed'],
    ['POST', '/', 404, 'not_found'],
    ['GET', '/assets/gone.js', 404, 'not_found'],
  ])('When %s %s is asked for, then it answers %d as a problem', async (method, path, status, code) => {
    const answer = await api.as('nurse').request(method, path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('When a method is not taken, then Allow says which are', async () => {
    const answer = await api.as('nurse').request('DELETE', '/api/patients');
    expect(answer.headers.get('allow')).toBe('GET, POST');
  });

  it('When health is asked for, then it answers without a session', async () => {
    for (const path of ['/livez', '/readyz']) {
      expect((await api.stranger().get(path)).body).toEqual({ status: 'ok' });
    }
  });
});

it('When any answer is given, then its headers allow no foreign script, frame or cache', async () => {
  const { headers } = await api.as('nurse').get('/api/session');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("style-src 'self';");
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

it('When requests are logged, then a line has pattern, actor, status and time, and nothing a patient could be known by', async () => {
  api.log.length = 0;
  await api.as('nurse').get('/api/patients?q=Canaryname');
  await api.as('nurse').post('/api/patients', { familyName: 'Canaryname' });
  await signIn({ ...own, ...json }, { email: 'canaryname@x.example', password: 'Canaryname' });
  await api.stranger().get('/Canaryname');
  await expect.poll(() => api.log).toHaveLength(4);
  const lines = api.log.map((line) => JSON.parse(line));
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatchObject({
    actorId: api.clinic.users.nurse.id,
    method: 'GET',
    pattern: '/api/patients',
    status: 422,
    milliseconds: expect.any(Number),
    requestId: expect.any(String),
  });
  expect(api.log.join('').toLowerCase()).not.toContain('canaryname');
});
