import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { tables } from '../../test/sample-rows.ts';
import { enrolTotp } from '../../test/test-authenticator.ts';
import { testPassword } from '../../test/test-clinic.ts';

let api: TestApi;

/** What PostgreSQL holds, past the API and the wall between clinics. */
async function behind(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: api.superuserUrl });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end());
  return rows.flat();
}

beforeEach(async () => {
  api = await startTestApi({ empty: true });
});
afterEach(() => api.close());

const setUp = (token: string | undefined, email = 'admin@north.example') => ({
  token,
  clinicName: 'North Clinic',
  timeZone: 'America/Los_Angeles',
  admin: { displayName: 'Ada Admin', email, password: testPassword },
});
const tokenOf = (lines: string[]) => lines[0]?.split('#')[1];

describe('setting up the clinic', () => {
  it('When the printed link is used, then there is a clinic, its admin is signed in and the presets are its policies', async () => {
    const lines = await api.announce();
    expect(lines[0]).toContain('/setup#');
    const browser = api.stranger();
    const answer = await browser.post('/api/clinic', setUp(tokenOf(lines)));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ state: 'must_enrol', displayName: 'Ada Admin' });
    const { session } = (await enrolTotp(browser, api.now())).body;
    expect(session.user).toMatchObject({ displayName: 'Ada Admin', role: 'admin' });
    expect(session.clinic.scheduleMinutes).toEqual([15, 30, 60, 120, 180, 240, 300, 360, 420, 480]);
    expect((await browser.get('/api/session')).body).toEqual(session);
    expect((await api.stranger().get('/api/installation')).body).toEqual({
      clinicExists: true,
      demoAllowed: false,
      demo: null,
    });
    const policies = await behind('SELECT policy_id FROM policy_version');
    expect(policies).toHaveLength(29);
    expect(policies).toEqual(expect.arrayContaining(Object.values(session.clinic.defaultPolicyIds)));
    expect(await api.announce()).toEqual([]);
  });

  it('When it is used twice at once, then one wins and nothing of the other is stored', async () => {
    const token = tokenOf(await api.announce());
    const answers = await Promise.all([
      api.stranger().post('/api/clinic', setUp(token, 'one@north.example')),
      api.stranger().post('/api/clinic', setUp(token, 'two@north.example')),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const counts = 'SELECT (SELECT count(*) FROM clinic)::int, (SELECT count(*) FROM app_user)::int';
    expect(await behind(counts)).toEqual([1, 1]);
  });

  it('When the server starts again, then only the newest link works; an expired or wrong one never does', async () => {
    const first = tokenOf(await api.announce());
    const second = tokenOf(await api.announce());
    for (const token of [first, 'A'.repeat(43)]) {
      expect((await api.stranger().post('/api/clinic', setUp(token))).body.code).toBe('link_used');
    }
    api.advance(8 * 24 * 60);
    expect((await api.stranger().post('/api/clinic', setUp(second))).status).toBe(410);
  });

  it('When fields are wrong, then each is named with what would be right', async () => {
    const token = tokenOf(await api.announce());
    const answer = await api.stranger().post('/api/clinic', {
      ...setUp(token),
      clinicName: ' ',
      admin: { displayName: 'A', email: 'nobody', password: 'short', role: 'admin' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { path: 'clinicName', code: 'too_small', message: 'Write something here.' },
      {
        path: 'admin.email',
        code: 'invalid_format',
        message: 'Give an e-mail address, like name@example.org.',
      },
      { path: 'admin.password', code: 'too_small', message: 'Use at least 12 characters.' },
      { path: 'admin.role', code: 'unrecognized_keys', message: 'There is no such field; leave it out.' },
    ]);
    const zone = await api.stranger().post('/api/clinic', { ...setUp(token), timeZone: 'Mars/Base' });
    expect(zone.body.errors[0]).toMatchObject({ path: 'timeZone' });
    expect((await api.stranger().post('/api/clinic', setUp(token))).status).toBe(201);
  });
});

describe('the demo clinic', () => {
  it('When it is opened twice at once, then there is one, whose password signs every role in', async () => {
    const [one, two] = await Promise.all([
      api.stranger().post('/api/demo'),
      api.stranger().post('/api/demo'),
    ]);
    expect(one?.status).toBe(200);
    expect(two?.body).toEqual(one?.body);
    const { demo } = one?.body ?? {};
    expect(demo.users.map((user: { role: string }) => user.role)).toEqual(['nurse', 'physician', 'admin']);
    for (const { email } of demo.users) {
      const answer = await api.stranger().post('/api/sign-in', { email, password: demo.password });
      expect(answer.body).toMatchObject({ state: 'full', session: { clinic: { isDemo: true } } });
    }
  });

  it('When somebody was invited into it, then they are not among those whose password is shown', async () => {
    const { demo } = (await api.stranger().post('/api/demo')).body;
    const admin = api.stranger();
    await admin.post('/api/sign-in', { email: demo.users[2].email, password: demo.password });
    const invited = { email: 'eva@clinic.example', displayName: 'Eva', role: 'physician' };
    const { linkPath } = (await admin.post('/api/users', invited)).body;
    const joining = { token: linkPath.split('#')[1], password: 'a password of her own' };
    expect((await api.stranger().post('/api/invitations', joining)).status).toBe(200);
    const { users } = (await api.stranger().get('/api/installation')).body.demo;
    expect(users).toEqual(demo.users);
  });

  it('When a demo user removes it, then no row of it is left, and it can be opened again', async () => {
    const { demo } = (await api.stranger().post('/api/demo')).body;
    const nurse = api.stranger();
    await nurse.post('/api/sign-in', { email: demo.users[0].email, password: demo.password });
    const answer = await nurse.delete('/api/demo');
    expect(answer.body).toEqual({ clinicExists: false, demoAllowed: true, demo: null });
    expect((await nurse.get('/api/session')).body).toBeNull();
    // The counters of tries belong to no clinic.
    for (const table of [...tables, 'audit_head'].filter((name) => name !== 'attempt_counter')) {
      expect([table, await behind(`SELECT count(*)::int FROM ${table}`)]).toEqual([table, [0]]);
    }
    expect((await api.stranger().post('/api/demo')).status).toBe(200);
  });

  it('When a clinic is set up, then no demo opens beside it', async () => {
    await api.stranger().post('/api/clinic', setUp(tokenOf(await api.announce())));
    expect((await api.stranger().post('/api/demo')).body.code).toBe('demo_not_allowed');
  });
});

describe('where others can reach the server', () => {
  let open: TestApi;
  beforeAll(async () => {
    open = await startTestApi({ empty: true, env: { host: '0.0.0.0', trustProxy: 1 } });
  });
  afterAll(() => open.close());

  it('When the demo is asked for, then it stays closed', async () => {
    expect((await open.stranger().get('/api/installation')).body.demoAllowed).toBe(false);
    expect((await open.stranger().post('/api/demo')).status).toBe(403);
  });
});

it('When a user of a real clinic removes the demo, then that is refused and the clinic stays', async () => {
  const real = await startTestApi();
  const answer = await real.as('admin').delete('/api/demo');
  expect(answer.status).toBe(403);
  expect((await real.as('admin').get('/api/session')).body).not.toBeNull();
  await real.close();
});
