import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { runningApi } from '../../test/running-api.ts';
import { sendRaw } from '../../test/test-browser.ts';
import { testPassword } from '../../test/test-clinic.ts';
import { passwordComparisons } from './password.ts';

const running = runningApi();
const mostGuesses = 5;

let behindProxy: TestApi;
beforeAll(async () => {
  behindProxy = await startTestApi({ env: { trustProxy: 1 } });
});
afterAll(() => behindProxy.close());

/** One try at a password, as it comes through the proxy from this address. */
function tryFrom(origin: string, address: string, email: string, password = 'guess') {
  return sendRaw(origin, {
    method: 'POST',
    path: '/api/sign-in',
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'x-forwarded-for': address,
    },
    body: { email, password },
  });
}

async function comparisonsDuring(work: () => Promise<unknown>): Promise<number> {
  let made = 0;
  const count = () => {
    made += 1;
  };
  passwordComparisons.subscribe(count);
  await work();
  passwordComparisons.unsubscribe(count);
  return made;
}

it('When one account is tried from 200 addresses over two processes, then five guesses are judged', async () => {
  const { origin, clinic } = behindProxy;
  const origins = [origin, await behindProxy.startAnother()];
  const { email } = clinic.users.nurse;
  const statuses: number[] = [];
  const judged = await comparisonsDuring(async () => {
    for (let place = 0; place < 200; place += 20) {
      const batch = Array.from({ length: 20 }, (_, next) =>
        tryFrom(origins[next % 2] ?? origin, `198.51.100.${place + next}`, email),
      );
      statuses.push(...(await Promise.all(batch)).map(({ status }) => status));
    }
  });
  expect(judged).toBe(mostGuesses);
  expect(statuses.filter((status) => status === 401)).toHaveLength(mostGuesses);
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  expect((await tryFrom(origins[1] ?? '', '203.0.113.1', email, testPassword)).status).toBe(429);
});

it('When an address nobody has is tried as often, then it is locked with the same words', async () => {
  const { origin, clinic } = behindProxy;
  const { email } = clinic.users.nurse;
  const known = await tryFrom(origin, '203.0.113.2', email);
  let unknown = known;
  for (let tries = 0; tries <= mostGuesses; tries += 1) {
    unknown = await tryFrom(origin, '203.0.113.3', 'nobody@north.example');
    expect(unknown.status).toBe(tries < mostGuesses ? 401 : 429);
  }
  expect({ ...unknown.body, requestId: '' }).toEqual({ ...known.body, requestId: '' });
});

it('When many accounts are tried from one /64, then a hundred guesses are judged, and its neighbour goes on', async () => {
  const { origin, db } = behindProxy;
  const statusFrom = async (address: string, email: string) => (await tryFrom(origin, address, email)).status;
  expect(await statusFrom('2001:db8::1', 'u1@x.example')).toBe(401);
  // 97 more, without hashing as often.
  await db.inInstallation((tx) =>
    tx.attemptCounter.updateMany({
      where: { key: { startsWith: 'network:' }, points: 1 },
      data: { points: 98 },
    }),
  );
  expect(await statusFrom('2001:db8::2', 'u2@x.example')).toBe(401);
  expect(await statusFrom('2001:db8::3:0:0:1', 'u3@x.example')).toBe(401);
  expect(await statusFrom('2001:db8::ffff', 'u4@x.example')).toBe(429);
  expect(await statusFrom('2001:db8:0:1::1', 'u4@x.example')).toBe(401);
});

it('When a quarter of an hour has passed, then the lock is gone by itself', async () => {
  const { api, rows } = running;
  const { email } = api.clinic.users.nurse;
  const signIn = (password: string) => api.stranger().post('/api/sign-in', { email, password });
  for (let tries = 0; tries < mostGuesses; tries += 1) expect((await signIn('guess')).status).toBe(401);
  expect((await signIn(testPassword)).status).toBe(429);
  const [{ latest }] = await rows('SELECT max(expire) AS latest FROM attempt_counter', []);
  expect(Number(latest)).toBeLessThanOrEqual(Date.now() + 15 * 60_000);
  await rows('UPDATE attempt_counter SET expire = expire - 15 * 60000', []);
  expect((await signIn(testPassword)).status).toBe(200);
});

it('When the right password is given often, then nobody is locked out, and wrong tries still count', async () => {
  const { api } = running;
  const { email } = api.clinic.users.admin;
  const signIn = (password: string) => api.stranger().post('/api/sign-in', { email, password });
  for (let tries = 0; tries < mostGuesses - 1; tries += 1) expect((await signIn('guess')).status).toBe(401);
  for (let tries = 0; tries < mostGuesses + 1; tries += 1) {
    expect((await signIn(testPassword)).status).toBe(200);
  }
  expect((await signIn('guess')).status).toBe(401);
  expect((await signIn(testPassword)).status).toBe(429);
});

it('When codes are guessed with the right password, then five are judged, whichever session they come from', async () => {
  const { api } = running;
  const { email } = api.clinic.users.physician;
  const codes: string[] = [];
  for (let tries = 0; tries < mostGuesses + 2; tries += 1) {
    const browser = api.stranger();
    await browser.post('/api/sign-in', { email, password: testPassword });
    const answer = await browser.post('/api/sign-in/factor', { kind: 'totp', code: '000000' });
    codes.push(answer.body.code);
  }
  const [judged, refused] = ['wrong_factor', 'too_many_attempts'];
  expect(codes).toEqual([...Array(mostGuesses).fill(judged), refused, refused]);
  const browser = api.stranger();
  await browser.post('/api/sign-in', { email, password: testPassword });
  const right = { kind: 'totp', code: api.codeOf('physician') };
  expect((await browser.post('/api/sign-in/factor', right)).status).toBe(429);
});

it('When counters are read, then they tell nobody’s address', async () => {
  const keys = (await running.rows('SELECT key FROM attempt_counter', [])).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(3);
  for (const key of keys) expect(key).toMatch(/^(account|factor|network):[0-9a-f]{64}$/);
});
