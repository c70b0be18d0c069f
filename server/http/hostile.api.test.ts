import { afterAll, beforeAll, expect, it } from 'vitest';
import { toJSONSchema } from 'zod/v4/core';
import { mayDo, roles } from '#shared/access/access-table.ts';
import { routes } from '../routes.ts';
import { startTestApi, type TestApi } from '../test/api-client.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const deep = JSON.parse('['.repeat(2000) + ']'.repeat(2000));
const values: unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  0.1,
  2 ** 53,
  '',
  '7',
  '4,5',
  'a\u0000b',
  '\ud800',
  '\u202e',
  'x'.repeat(5000),
  "'; DROP TABLE patient; --",
  '00000000-0000-0000-0000-000000000000',
  '9999-12-31T23:59:59Z',
  '-000001-01-01T00:00:00Z',
  '0000-01-01',
  [],
  {},
  [null],
  deep,
  { $ne: null },
];

const hostileKeys = ['__proto__', 'constructor', 'toString', 'a\u0000b', ''];

/** Every field of a body replaced in turn by everything that does not belong there. */
function* hostileBodies(shape: (typeof routes)[number]['body']): Generator<unknown> {
  yield* values;
  if (shape === undefined) return;
  const { properties = {} } = toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>;
  };
  const id = '01890000-0000-7000-8000-000000000000';
  const plausible = Object.fromEntries(
    Object.keys(properties).map((name) => [name, name === 'id' ? id : 'x']),
  );
  for (const name of [...Object.keys(properties), ...hostileKeys]) {
    for (const value of values) yield JSON.parse(JSON.stringify({ ...plausible, [name]: value }));
  }
  yield JSON.parse('{"__proto__":{"role":"admin"},"constructor":{"prototype":{}}}');
}

const rows = routes.filter(
  (row) => row.method !== 'get' && !['/api/sign-out', '/api/demo', '/api/sessions'].includes(row.path),
);

it.each(rows)(
  'When $method $path gets hostile bodies, then every answer is a refusal and none a fault',
  async (row) => {
    const { action } = row;
    const role = action === 'public' ? undefined : roles.find((one) => mayDo(one, action));
    const client = role ? api.as(role) : api.stranger();
    const address = row.path.replace(/:\w+/g, '01890000-0000-7000-8000-000000000000');
    for (const body of hostileBodies(row.body)) {
      const answer = await client.request(row.method.toUpperCase(), address, body);
      const said = `${JSON.stringify(body)?.slice(0, 200)} -> ${answer.status} ${answer.text.slice(0, 300)}`;
      expect(answer.status, said).toBeGreaterThanOrEqual(400);
      expect(answer.status, said).toBeLessThan(500);
      expect(answer.body.detail, said).toMatch(/\.$/);
    }
  },
);

const readers = routes.filter((row) => row.method === 'get');
it.each(readers)('When GET $path gets hostile queries and ids, then no answer is a fault', async (row) => {
  const texts = values
    .filter((value) => typeof value === 'string')
    .map((text) => encodeURIComponent(text.replaceAll('\ud800', '%')));
  for (const text of [...texts, '%00', '%ED%A0%80', '..%2f..', 'a[b]=c', '%']) {
    const address = row.path.replace(/:\w+/g, text || 'x');
    for (const query of [
      `?q=${text}`,
      `?after=${text}`,
      `?state=${text}&policyId=${text}`,
      `?q=a&q=b&after=a&after=b`,
      `?${text}=1`,
    ]) {
      const answer = await api.as('nurse').get(`${address}${query}`);
      expect(answer.status, `${address}${query} -> ${answer.text.slice(0, 300)}`).toBeLessThan(500);
    }
  }
});

it('When a policy nests half a million levels, then it is refused with its path', async () => {
  const body = `{"changeNote":"x","definition":{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}}`;
  const answer = await api.as('admin').request('POST', '/api/policies/own/versions', body, {
    'if-none-match': '*',
  });
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toMatchObject([{ code: 'nested_too_deep' }]);
});
