import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { applicationIn } from '../../db/open-rows.ts';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { testPassword } from '../../test/test-clinic.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const nurse = () => ({ email: api.clinic.users.nurse.email, password: testPassword });

describe('signing in', () => {
  it('When address and password are right, then the second factor is due, and nothing else is answered', async () => {
    const browser = api.stranger();
    const answer = await browser.post('/api/sign-in', {
      email: ` ${nurse().email.toUpperCase()} `,
      password: testPassword,
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      state: 'factor_due',
      displayName: api.clinic.users.nurse.displayName,
      factors: ['totp'],
      expiresAt: expect.any(String),
    });
    expect((await browser.get('/api/sign-in')).body).toEqual(answer.body);
    expect((await browser.get('/api/session')).body).toBeNull();
    expect((await browser.get('/api/patients')).body.code).toBe('factor_due');
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^facetwise=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('When the code is right, then the session tells who and where, under a new token', async () => {
    const browser = api.stranger();
    await browser.post('/api/sign-in', nurse());
    const before = browser.cookie;
    const answer = await browser.post('/api/sign-in/factor', { kind: 'totp', code: api.codeOf('nurse') });
    expect(answer.body.user).toEqual({ ...api.clinic.users.nurse, role: 'nurse' });
    expect(answer.body.clinic).toMatchObject({ id: api.clinic.id, name: 'North Clinic', isDemo: false });
    expect(browser.cookie).not.toBe(before);
    expect((await browser.get('/api/session')).body).toEqual(answer.body);
    const stolen = api.stranger();
    stolen.cookie = before;
    expect((await stolen.get('/api/session')).body).toBeNull();
    const again = { kind: 'totp', code: api.codeOf('nurse') };
    expect((await browser.post('/api/sign-in/factor', again)).body.code).toBe('already_signed_in');
  });

  it('When a password is kept with less strength than today, then signing in renews its hash, and it still opens', async () => {
    const { id, email } = api.clinic.users.admin;
    const of = { where: { id } };
    const weak = await hash(testPassword, { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const inside = applicationIn(api.clinic.id);
    await api.db.inClinic(inside, (tx) => tx.user.update({ ...of, data: { passwordHash: weak } }));
    const wrong = await api.stranger().post('/api/sign-in', { email, password: 'wrong' });
    expect(wrong.status).toBe(401);
    const stored = () => api.db.inClinic(inside, (tx) => tx.user.findUniqueOrThrow(of));
    expect((await stored()).passwordHash).toBe(weak);
    const once = await api.stranger().post('/api/sign-in', { email, password: testPassword });
    const renewed = (await stored()).passwordHash;
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    const again = await api.stranger().post('/api/sign-in', { email, password: testPassword });
    expect([once.status, again.status, (await stored()).passwordHash]).toEqual([200, 200, renewed]);
  });

  it('When the password is wrong or the address unknown, then both answers read the same', async () => {
    const { email } = api.clinic.users.physician;
    const wrong = await api.stranger().post('/api/sign-in', { email, password: 'wrong' });
    const unknown = await api
      .stranger()
      .post('/api/sign-in', { email: 'nobody@x.example', password: 'wrong' });
    for (const answer of [wrong, unknown]) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect({ ...answer.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('When nothing more is shown for five minutes, then it starts over', async () => {
    const browser = api.stranger();
    await browser.post('/api/sign-in', nurse());
    api.advance(5);
    expect((await browser.get('/api/sign-in')).body).toBeNull();
    const late = { kind: 'totp', code: api.codeOf('nurse') };
    expect((await browser.post('/api/sign-in/factor', late)).body.code).toBe('not_signed_in');
  });

  it('When a password or a code is refused, then it stands in the audit of whose account it was aimed at', async () => {
    const { id, email } = api.clinic.users.physician;
    const refusals = () =>
      api.db.inClinic(applicationIn(api.clinic.id), (tx) =>
        tx.auditEvent.findMany({
          where: { subjectId: id, action: { in: ['password_refused', 'factor_refused'] } },
          orderBy: { seq: 'asc' },
          select: { action: true, actorId: true, subject: true, requestId: true, after: true },
        }),
      );
    const before = (await refusals()).length;
    const unknown = await api.stranger().post('/api/sign-in', { email: 'no@x.example', password: 'wrong' });
    const wrong = await api.stranger().post('/api/sign-in', { email, password: 'guessed word' });
    expect([unknown.status, wrong.status]).toEqual([401, 401]);
    await vi.waitFor(async () => expect(await refusals()).toHaveLength(before + 1), 15_000);
    const browser = api.stranger();
    await browser.post('/api/sign-in', { email, password: testPassword });
    const code = await browser.post('/api/sign-in/factor', { kind: 'totp', code: '000000' });
    const signedIn = await api.signIn('physician');
    const again = await signedIn.post('/api/password', {
      currentPassword: 'guessed word',
      newPassword: 'seven quiet lanterns drift',
    });
    expect([code.body.code, again.body.code]).toEqual(['wrong_factor', 'wrong_password']);
    const events = (await refusals()).slice(before);
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['password_refused', null],
      ['factor_refused', null],
      ['password_refused', id],
    ]);
    expect(events[0]?.requestId).toBe(wrong.body.requestId);
    expect(JSON.stringify(events)).not.toMatch(/guessed|000000/);
  });

  it('When somebody signs in again in the same browser, then the session before has ended', async () => {
    const browser = await api.signIn('nurse');
    const before = api.stranger();
    before.cookie = browser.cookie;
    await browser.post('/api/sign-in', nurse());
    expect((await before.get('/api/session')).body).toBeNull();
  });
});

describe('a session', () => {
  it('When somebody signs out, then the token no longer works', async () => {
    const browser = await api.signIn('nurse');
    const { cookie } = browser;
    const answer = await browser.post('/api/sign-out');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    browser.cookie = cookie;
    expect((await browser.get('/api/session')).body).toBeNull();
  });

  it('When the user is disabled, then the next request is refused', async () => {
    const browser = await api.signIn('nurse');
    const { id } = api.clinic.users.nurse;
    const disable = (disabledAt: Date | null) =>
      api.db.inClinic(applicationIn(api.clinic.id), (tx) =>
        tx.user.update({ where: { id }, data: { disabledAt } }),
      );
    await disable(api.now());
    expect((await browser.get('/api/session')).body).toBeNull();
    const again = await browser.post('/api/sign-in', nurse());
    expect(again.status).toBe(401);
    await disable(null);
  });

  it('When 15 minutes pass without a request, then it is over; with requests it lives 10 hours', async () => {
    const busy = await api.signIn('nurse');
    const idle = await api.signIn('nurse');
    for (let minutes = 0; minutes < 9 * 60 + 50; minutes += 10) {
      api.advance(10);
      expect((await busy.get('/api/session')).body).not.toBeNull();
      if (minutes > 10) expect((await idle.get('/api/session')).body).toBeNull();
    }
    api.advance(11);
    expect((await busy.get('/api/session')).body).toBeNull();
  });

  it('When the token is made up, then it is refused', async () => {
    const browser = api.stranger();
    for (const token of ['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}%`]) {
      browser.cookie = `facetwise=${token}`;
      expect((await browser.get('/api/session')).body).toBeNull();
    }
  });
});

it('When the clinic serves https, then the cookie is bound to its host', async () => {
  const secure = await startTestApi({
    empty: true,
    env: { appOrigin: 'https://clinic.example', trustProxy: 1 },
  });
  const [link = ''] = await secure.announce();
  const answer = await secure.stranger().post('/api/clinic', {
    token: link.split('#')[1],
    clinicName: 'Secure',
    timeZone: 'Europe/Berlin',
    admin: { displayName: 'A', email: 'a@b.example', password: testPassword },
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-facetwise=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
  await secure.close();
});
