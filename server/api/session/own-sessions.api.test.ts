import { expect, it } from 'vitest';
import { runningApi } from '../../test/running-api.ts';
import { testPassword } from '../../test/test-clinic.ts';

const running = runningApi();

it('When a user lists sessions, then the open ones are there, this one is marked, and others’ are not', async () => {
  const { api } = running;
  const here = await api.signIn('nurse');
  const there = await api.signIn('nurse');
  const { sessions } = (await here.get('/api/sessions')).body;
  // The third is the one every test starts with.
  expect(sessions).toHaveLength(3);
  expect(sessions.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1);
  expect(sessions[0]).toMatchObject({
    device: 'A browser on an unknown system',
    lastFactorAt: expect.any(String),
  });

  const own = (await there.get('/api/sessions')).body.sessions.find(
    ({ isCurrent }: { isCurrent: boolean }) => isCurrent,
  );
  const left = await here.delete(`/api/sessions/${own.id}`);
  expect(left.body.sessions).toHaveLength(2);
  expect((await there.get('/api/session')).body).toBeNull();
  expect((await here.delete(`/api/sessions/${own.id}`)).body.code).toBe('not_found');

  expect((await here.delete('/api/sessions')).body.sessions).toMatchObject([{ isCurrent: true }]);
  expect((await api.as('nurse').get('/api/session')).body).toBeNull();
  expect((await api.as('physician').get('/api/session')).body).not.toBeNull();
});

it('When a user would end a session of somebody else, then there is no such one', async () => {
  const { api } = running;
  const { sessions } = (await api.as('physician').get('/api/sessions')).body;
  const answer = await api.as('admin').delete(`/api/sessions/${sessions[0].id}`);
  expect(answer.body.code).toBe('not_found');
  expect((await api.as('physician').get('/api/session')).body).not.toBeNull();
});

it('When the password changes, then the old one is asked, other sessions end, and only the new one signs in', async () => {
  const { api } = running;
  const [here, there] = [await api.signIn('admin'), await api.signIn('admin')];
  const newPassword = 'quite another password';
  const wrong = await here.post('/api/password', { currentPassword: 'wrong', newPassword });
  expect(wrong.body.code).toBe('wrong_password');
  const short = await here.post('/api/password', { currentPassword: testPassword, newPassword: 'short' });
  expect(short.body.errors).toMatchObject([{ path: 'newPassword' }]);
  expect((await there.get('/api/session')).body).not.toBeNull();

  const answer = await here.post('/api/password', { currentPassword: testPassword, newPassword });
  expect(answer.status).toBe(200);
  expect((await here.get('/api/session')).body).not.toBeNull();
  expect((await there.get('/api/session')).body).toBeNull();
  const { email } = api.clinic.users.admin;
  const signIn = (password: string) => api.stranger().post('/api/sign-in', { email, password });
  expect((await signIn(testPassword)).status).toBe(401);
  expect((await signIn(newPassword)).body.state).toBe('factor_due');
});
