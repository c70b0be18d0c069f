import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/api-client.ts';
import { testPassword } from '../../test/test-clinic.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const colleague = { displayName: 'Nia Nurse', email: 'nia@north.example', role: 'nurse' };
const tokenOf = (linkPath: string) => linkPath.split('#')[1];

it('When a colleague is invited, then the link lets them in once and lists them as active', async () => {
  const invited = await api.as('admin').post('/api/users', colleague);
  expect(invited.status).toBe(201);
  expect(invited.body.user).toMatchObject({ ...colleague, state: 'invited' });
  expect(invited.body.linkPath).toMatch(/^\/join#[\w-]{43}$/);
  const accept = { token: tokenOf(invited.body.linkPath), password: testPassword };
  const browser = api.stranger();
  const [first, second] = await Promise.all([
    browser.post('/api/invitations', accept),
    api.stranger().post('/api/invitations', accept),
  ]);
  expect([first?.status, second?.status].sort()).toEqual([200, 410]);
  const listed = await api.as('admin').get('/api/users');
  expect(listed.body.users).toContainEqual({ ...invited.body.user, state: 'active' });
  const signedIn = await api
    .stranger()
    .post('/api/sign-in', { email: colleague.email, password: testPassword });
  expect(signedIn.body.user.role).toBe('nurse');
});

it('When somebody is invited again before joining, then only the newest link works', async () => {
  const again = { displayName: 'Phil', email: 'phil@north.example', role: 'nurse' };
  const first = await api.as('admin').post('/api/users', again);
  const second = await api.as('admin').post('/api/users', { ...again, role: 'physician' });
  expect(second.body.user).toMatchObject({ id: first.body.user.id, role: 'physician' });
  const old = { token: tokenOf(first.body.linkPath), password: testPassword };
  expect((await api.stranger().post('/api/invitations', old)).status).toBe(410);
  const newest = { token: tokenOf(second.body.linkPath), password: testPassword };
  api.advance(7 * 24 * 60 + 1);
  expect((await api.stranger().post('/api/invitations', newest)).status).toBe(410);
});

it('When the address is taken, here or in another clinic, then it is refused with its path', async () => {
  const admin = api.stranger();
  await admin.post('/api/sign-in', { email: api.clinic.users.admin.email, password: testPassword });
  for (const { email } of [api.clinic.users.nurse, api.otherClinic.users.nurse]) {
    const answer = await admin.post('/api/users', { ...colleague, email });
    expect(answer.status).toBe(409);
    expect(answer.body.errors).toEqual([
      { path: 'email', code: 'taken', message: 'Somebody already uses this address.' },
    ]);
  }
});

it('When operators are listed, then they are the physicians of this clinic only', async () => {
  const nurse = api.stranger();
  await nurse.post('/api/sign-in', { email: api.clinic.users.nurse.email, password: testPassword });
  const { operators } = (await nurse.get('/api/operators')).body;
  const { id, displayName } = api.clinic.users.physician;
  expect(operators).toContainEqual({ id, displayName });
  expect(JSON.stringify(operators)).not.toContain('South Clinic');
});
