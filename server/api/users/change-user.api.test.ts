import { describe, expect, it } from 'vitest';
import { applicationIn } from '../../db/open-rows.ts';
import { runningApi } from '../../test/running-api.ts';
import { enrolTotp } from '../../test/test-authenticator.ts';
import { testPassword } from '../../test/test-clinic.ts';
import { resetAccess } from './reset-access.ts';
import { lockUser } from './user-store.ts';

const running = runningApi();
const reason = 'Left the clinic';
const idOf = (role: 'nurse' | 'physician' | 'admin') => running.api.clinic.users[role].id;
const auditOf = (userId: string) =>
  running.rows(
    'SELECT action, "before", "after", actor_id FROM audit_event WHERE subject_id = $1 ORDER BY id',
    [userId],
  );

describe('while a user is being changed', () => {
  it('When an administrator records something else, then it does not wait for the change', async () => {
    const { api } = running;
    const colleague = { displayName: 'New', email: 'new@clinic.example', role: 'nurse' };
    const answer = await api.db.inClinic(applicationIn(api.clinic.id), async (tx) => {
      await lockUser(tx, api.clinic.id, idOf('nurse'));
      return api.as('admin').post('/api/users', colleague);
    });
    expect(answer.status, answer.text).toBe(201);
  });
});

describe('disabling', () => {
  it('When a user is disabled, then every open session and every sign-in is refused at once', async () => {
    const { api } = running;
    const [one, two, admin] = [await api.signIn('nurse'), await api.signIn('nurse'), api.as('admin')];
    const { linkPath } = (await admin.post(`/api/users/${idOf('nurse')}/link`)).body;
    const answer = await admin.post(`/api/users/${idOf('nurse')}/disable`, { reason });
    expect(answer.body).toMatchObject({ id: idOf('nurse'), state: 'disabled', linkUntil: null });
    for (const browser of [one, two]) expect((await browser.get('/api/session')).body).toBeNull();
    const { email } = api.clinic.users.nurse;
    const signIn = () => api.stranger().post('/api/sign-in', { email, password: testPassword });
    expect((await signIn()).body.code).toBe('wrong_credentials');
    const join = { token: linkPath.split('#')[1], password: testPassword };
    expect((await api.stranger().post('/api/invitations', join)).status).toBe(410);
    expect((await admin.post(`/api/users/${idOf('nurse')}/link`)).body.code).toBe('user_disabled');

    await admin.post(`/api/users/${idOf('nurse')}/enable`, { reason: 'Came back' });
    expect((await one.get('/api/session')).body).toBeNull();
    // A link made before does not come back with them.
    expect((await api.stranger().post('/api/invitations', join)).status).toBe(410);
    expect((await signIn()).body).toMatchObject({ state: 'factor_due' });
    const audit = await auditOf(idOf('nurse'));
    const entry = (action: string, after: unknown) => ({ action, after, actor_id: idOf('admin') });
    expect(audit).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining(entry('user_disabled', { reason })),
        expect.objectContaining(entry('user_enabled', { reason: 'Came back' })),
      ]),
    );
  });

  it('When no reason is given, or the user is of another clinic, then nothing changes', async () => {
    const admin = running.api.as('admin');
    const path = `/api/users/${idOf('physician')}/disable`;
    expect((await admin.post(path, { reason: ' ' })).body.errors).toMatchObject([{ path: 'reason' }]);
    const foreign = running.api.otherClinic.users.nurse.id;
    for (const change of ['disable', 'enable', 'reset-factors']) {
      const answer = await admin.post(`/api/users/${foreign}/${change}`, { reason });
      expect(answer.body.code).toBe('not_found');
    }
    expect((await running.api.asOther('nurse').get('/api/session')).body).not.toBeNull();
  });
});

describe('the last administrator', () => {
  it('When they would disable or demote themselves, then that is refused', async () => {
    const admin = running.api.as('admin');
    const path = `/api/users/${idOf('admin')}`;
    expect((await admin.post(`${path}/disable`, { reason })).body.code).toBe('last_admin');
    expect((await admin.put(`${path}/role`, { role: 'nurse', reason })).body.code).toBe('last_admin');
    expect((await admin.get('/api/session')).body).not.toBeNull();
  });

  it('When two administrators demote each other at once, then one of them stays', async () => {
    const { api } = running;
    await api.as('admin').put(`/api/users/${idOf('physician')}/role`, { role: 'admin', reason });
    const [one, two] = [api.as('admin'), await api.signIn('physician')];
    const demote = { role: 'physician', reason };
    const answers = await Promise.all([
      one.put(`/api/users/${idOf('physician')}/role`, demote),
      two.put(`/api/users/${idOf('admin')}/role`, demote),
    ]);
    // Refused as the last one, or signed out by the other one's change already.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const admins = await running.rows("SELECT id FROM app_user WHERE role = 'admin' AND clinic_id = $1", [
      api.clinic.id,
    ]);
    expect(admins).toHaveLength(1);
    await running.rows("UPDATE app_user SET role = 'admin' WHERE id = $1", [idOf('admin')]);
    await running.rows("UPDATE app_user SET role = 'physician' WHERE id = $1", [idOf('physician')]);
  });
});

it('When a role changes, then open sessions end and the next one has the new role', async () => {
  const { api } = running;
  const admin = await api.signIn('admin');
  const before = await api.signIn('nurse');
  const change = { role: 'physician', reason: 'Finished training' };
  const answer = await admin.put(`/api/users/${idOf('nurse')}/role`, change);
  expect(answer.body).toMatchObject({ role: 'physician' });
  expect((await before.get('/api/session')).body).toBeNull();
  const after = await api.signIn('nurse');
  expect((await after.get('/api/session')).body.user.role).toBe('physician');
  expect(await auditOf(idOf('nurse'))).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ action: 'user_role_changed', before: { role: 'nurse' }, after: change }),
    ]),
  );
});

describe('resetting factors', () => {
  it('When an administrator resets them, then sessions end and the next sign-in must enrol', async () => {
    const { api } = running;
    const admin = await api.signIn('admin');
    const browser = await api.signIn('physician');
    const answer = await admin.post(`/api/users/${idOf('physician')}/reset-factors`, {
      reason: 'Lost phone',
    });
    expect(answer.body).toMatchObject({ hasFactor: false });
    expect((await browser.get('/api/session')).body).toBeNull();
    const { email } = api.clinic.users.physician;
    const again = await api.stranger().post('/api/sign-in', { email, password: testPassword });
    expect(again.body.state).toBe('must_enrol');
  });

  it('When they are one’s own, then that is refused', async () => {
    const admin = await running.api.signIn('admin');
    const answer = await admin.post(`/api/users/${idOf('admin')}/reset-factors`, { reason });
    expect(answer.body.code).toBe('not_yourself');
  });
});

it('When an active user gets a link, then it sets a new password, ends sessions, and still asks the second factor', async () => {
  const { api } = running;
  const admin = await api.signIn('admin');
  const before = await api.signIn('nurse');
  const { linkPath } = (await admin.post(`/api/users/${idOf('nurse')}/link`)).body;
  expect((await before.get('/api/session')).body).not.toBeNull();
  const token = linkPath.split('#')[1];
  const answer = await api.stranger().post('/api/invitations', { token, password: 'a new one after all' });
  expect(answer.body).toMatchObject({ state: 'factor_due' });
  expect((await before.get('/api/session')).body).toBeNull();
  const { email } = api.clinic.users.nurse;
  expect((await api.stranger().post('/api/sign-in', { email, password: testPassword })).status).toBe(401);
});

it('When access is reset on the server, then its link leads to a new password and a new factor', async () => {
  const { api } = running;
  const before = await api.signIn('admin');
  expect(await resetAccess(api.db, 'nobody@north.example', api.now())).toBeUndefined();
  const linkPath = (await resetAccess(api.db, api.clinic.users.admin.email, api.now())) ?? '';
  expect((await before.get('/api/session')).body).toBeNull();
  const browser = api.stranger();
  const choice = { token: linkPath.split('#')[1], password: 'a password to start anew' };
  expect((await browser.post('/api/invitations', choice)).body.state).toBe('must_enrol');
  await enrolTotp(browser, api.now());
  expect((await browser.get('/api/users')).status).toBe(200);
  expect(await auditOf(idOf('admin'))).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ action: 'user_access_reset', actor_id: null })]),
  );
});
