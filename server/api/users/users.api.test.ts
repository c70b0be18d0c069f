import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { enrolTotp } from '../../test/test-authenticator.ts';
import type { TestBrowser } from '../../test/test-browser.ts';
import { testPassword } from '../../test/test-clinic.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const colleague = { displayName: 'Nia Nurse', email: 'nia@north.example', role: 'nurse' };
const tokenOf = (linkPath: string) => linkPath.split('#')[1];
const join = (browser: TestBrowser, linkPath: string, password = testPassword) =>
  browser.post('/api/invitations', { token: tokenOf(linkPath), password });

it('When a colleague is invited, then the link lets them in once, and they must enrol before anything else', async () => {
  const invited = await api.as('admin').post('/api/users', colleague);
  expect(invited.status).toBe(201);
  expect(invited.body.user).toMatchObject({ ...colleague, state: 'invited', hasFactor: false });
  expect(invited.body.user.linkUntil).toBe(invited.body.expiresAt);
  expect(invited.body.linkPath).toMatch(/^\/join#[\w-]{43}$/);
  const [one, two] = [api.stranger(), api.stranger()];
  const answers = await Promise.all([join(one, invited.body.linkPath), join(two, invited.body.linkPath)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  const browser = one.cookie === '' ? two : one;
  expect((await browser.get('/api/patients')).body.code).toBe('must_enrol');
  const enrolled = await enrolTotp(browser, api.now());
  expect(enrolled.body.session.user).toMatchObject({ role: 'nurse' });
  expect((await browser.get('/api/patients')).status).toBe(200);
  const listed = (await api.as('admin').get('/api/users')).body.users;
  expect(listed).toContainEqual({
    ...invited.body.user,
    state: 'active',
    hasFactor: true,
    lastSeenAt: expect.any(String),
    linkUntil: null,
  });
});

it('When somebody is invited again before joining, then only the newest link works, and not for ever', async () => {
  const again = { displayName: 'Phil', email: 'phil@north.example', role: 'nurse' };
  const first = await api.as('admin').post('/api/users', again);
  const second = await api.as('admin').post('/api/users', { ...again, role: 'physician' });
  expect(second.body.user).toMatchObject({ id: first.body.user.id, role: 'physician' });
  expect((await join(api.stranger(), first.body.linkPath)).status).toBe(410);
  api.advance(7 * 24 * 60 + 1);
  expect((await join(api.stranger(), second.body.linkPath)).status).toBe(410);
  const admin = await api.signIn('admin');
  const { users } = (await admin.get('/api/users')).body;
  expect(users.find(({ email }: { email: string }) => email === again.email)).toMatchObject({
    state: 'invited',
    linkUntil: null,
  });
  const third = await admin.post(`/api/users/${first.body.user.id}/link`);
  expect(third.status).toBe(201);
  expect((await join(api.stranger(), third.body.linkPath)).body).toMatchObject({ state: 'must_enrol' });
});

it('When the address is taken, here or in another clinic, then it is refused with its path', async () => {
  const admin = await api.signIn('admin');
  for (const { email } of [api.clinic.users.nurse, api.otherClinic.users.nurse]) {
    const answer = await admin.post('/api/users', { ...colleague, email });
    expect(answer.status).toBe(409);
    expect(answer.body.errors).toEqual([
      { path: 'email', code: 'taken', message: 'Somebody already uses this address.' },
    ]);
  }
});

it('When operators are listed, then they are the physicians of this clinic only', async () => {
  const nurse = await api.signIn('nurse');
  const { operators } = (await nurse.get('/api/operators')).body;
  const { id, displayName } = api.clinic.users.physician;
  expect(operators).toContainEqual({ id, displayName });
  expect(JSON.stringify(operators)).not.toContain('South Clinic');
});
