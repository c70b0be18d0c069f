import { describe, expect, it } from 'vitest';
import { runningApi } from '../../test/running-api.ts';
import { codeOfStep, enrolTotp } from '../../test/test-authenticator.ts';
import { testPassword } from '../../test/test-clinic.ts';

const running = runningApi();
const stepNow = () => Math.floor(running.api.now().getTime() / 30_000);

/** A browser in which the password of this person was right. */
async function afterPassword(role: 'nurse' | 'physician' | 'admin') {
  const browser = running.api.stranger();
  const { email } = running.api.clinic.users[role];
  await browser.post('/api/sign-in', { email, password: testPassword });
  return browser;
}

describe('codes of an authenticator app', () => {
  it('When a code is used twice, or an older one after a newer, then only the first is taken', async () => {
    const { api } = running;
    api.advance(5);
    const secret = api.clinic.secrets.nurse;
    const show = async (step: number) => {
      const browser = await afterPassword('nurse');
      const code = codeOfStep(secret, step);
      return (await browser.post('/api/sign-in/factor', { kind: 'totp', code })).status;
    };
    const step = stepNow();
    expect(await show(step)).toBe(200);
    expect(await show(step)).toBe(403);
    expect(await show(step - 1)).toBe(403);
    expect(await show(step + 1)).toBe(200);
    expect(await show(step + 3)).toBe(403);
  });

  it('When the same code comes twice at once, then one of them is taken', async () => {
    const { api } = running;
    api.advance(5);
    const code = codeOfStep(api.clinic.secrets.physician, stepNow());
    const browsers = [await afterPassword('physician'), await afterPassword('physician')];
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('/api/sign-in/factor', { kind: 'totp', code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('When the secret is read in the database, then it is sealed, for this user and this installation', async () => {
    const { api } = running;
    const secret = api.clinic.secrets.nurse;
    const [row] = await running.rows('SELECT sealed_secret FROM totp_secret WHERE user_id = $1', [
      api.clinic.users.nurse.id,
    ]);
    expect(row.sealed_secret.toString('latin1')).not.toContain(secret.slice(0, 8));
    // Copied into another user's row, it opens nothing.
    await running.rows('UPDATE totp_secret SET sealed_secret = $1 WHERE user_id = $2 ', [
      row.sealed_secret,
      api.clinic.users.admin.id,
    ]);
    const browser = await afterPassword('admin');
    const code = codeOfStep(secret, stepNow());
    const answer = await browser.post('/api/sign-in/factor', { kind: 'totp', code });
    expect([answer.status, answer.body.code]).toEqual([409, 'authenticator_unreadable']);
  });
});

describe('enrolling', () => {
  it('When the first factor is set up, then ten recovery codes come once, each opens the door once', async () => {
    const { api } = running;
    const admin = await invitedAdmin();
    const proposal = (await admin.browser.post('/api/totp', {})).body;
    expect(proposal.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(proposal.qrSvg).toContain('<svg');
    const wrong = await admin.browser.post('/api/totp/confirm', { code: '000000' });
    expect(wrong.body.code).toBe('wrong_factor');
    const code = codeOfStep(proposal.secret, stepNow());
    const answer = await admin.browser.post('/api/totp/confirm', { code });
    const { recoveryCodes } = answer.body;
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await admin.browser.get('/api/factors')).body).toMatchObject({
      totp: { createdAt: expect.any(String) },
      recoveryCodesLeft: 10,
      isRequired: true,
    });

    const open = async (typed: string) => {
      const browser = api.stranger();
      const step = await browser.post('/api/sign-in', { email: admin.email, password: testPassword });
      expect(step.body.factors).toEqual(['totp', 'recovery_code']);
      return browser.post('/api/sign-in/factor', { kind: 'recovery_code', code: typed });
    };
    expect((await open(recoveryCodes[0])).status).toBe(200);
    expect((await open(recoveryCodes[0])).body.code).toBe('wrong_factor');
    expect((await open(` ${recoveryCodes[1].toUpperCase().replaceAll('-', ' ')}`)).status).toBe(200);
    const stored = await running.rows('SELECT code_sha256 FROM recovery_code', []);
    expect(JSON.stringify(stored)).not.toContain(recoveryCodes[2]);

    const fresh = await admin.browser.post('/api/recovery-codes', { password: testPassword });
    expect((await open(recoveryCodes[2])).body.code).toBe('wrong_factor');
    expect((await open(fresh.body.recoveryCodes[0])).status).toBe(200);
  });

  it('When somebody is signed in, then a new app asks the password, and takes the place of the old one', async () => {
    const { api } = running;
    api.advance(5);
    const browser = await api.signIn('nurse');
    expect((await browser.post('/api/totp', {})).body.errors).toMatchObject([{ path: 'password' }]);
    expect((await browser.post('/api/totp', { password: 'wrong' })).body.code).toBe('wrong_password');
    const { secret } = (await browser.post('/api/totp', { password: testPassword })).body;
    const before = browser.cookie;
    const answer = await browser.post('/api/totp/confirm', { code: codeOfStep(secret, stepNow()) });
    expect(answer.status).toBe(200);
    expect(browser.cookie).not.toBe(before);
    const again = await afterPassword('nurse');
    const old = { kind: 'totp', code: codeOfStep(api.clinic.secrets.nurse, stepNow() + 1) };
    expect((await again.post('/api/sign-in/factor', old)).body.code).toBe('wrong_factor');
    const renewed = { kind: 'totp', code: codeOfStep(secret, stepNow() + 1) };
    expect((await again.post('/api/sign-in/factor', renewed)).status).toBe(200);
  });

  it('When the only factor would go, then it stays', async () => {
    const browser = await running.api.signIn('physician');
    const answer = await browser.post('/api/totp/remove', { password: testPassword });
    expect(answer.body.code).toBe('last_factor');
    expect((await browser.get('/api/factors')).body.totp).not.toBeNull();
  });
});

it('When a demo user signs in, then no factor is asked, until one is set up to try it', async () => {
  const { api } = running;
  await running.rows('ALTER TABLE clinic DISABLE TRIGGER clinic_is_kept', []);
  await running.rows("UPDATE clinic SET is_demo = true, demo_password = 'x' WHERE id = $1", [
    api.otherClinic.id,
  ]);
  const { email } = api.otherClinic.users.nurse;
  const owner = api.otherClinic.users.nurse.id;
  await running.rows('DELETE FROM totp_secret WHERE user_id = $1', [owner]);
  const signIn = async () => {
    const browser = api.stranger();
    const { body } = await browser.post('/api/sign-in', { email, password: testPassword });
    return { browser, body };
  };
  const { browser, body } = await signIn();
  expect(body.state).toBe('full');
  const { secret } = (await browser.post('/api/totp', { password: testPassword })).body;
  await browser.post('/api/totp/confirm', { code: codeOfStep(secret, stepNow()) });
  expect((await signIn()).body).toMatchObject({ state: 'factor_due' });
  const removed = await browser.post('/api/totp/remove', { password: testPassword });
  expect(removed.body).toMatchObject({ totp: null, isRequired: false });
  expect((await signIn()).body.state).toBe('full');
});

/** A second administrator, who has just chosen a password. */
async function invitedAdmin() {
  const { api } = running;
  const email = 'second@north.example';
  const request = { displayName: 'Second Admin', email, role: 'admin' };
  const { linkPath } = (await (await api.signIn('admin').catch(enrolAgain)).post('/api/users', request)).body;
  const browser = api.stranger();
  await browser.post('/api/invitations', { token: linkPath.split('#')[1], password: testPassword });
  return { browser, email };
}

/** The test before has spoilt this administrator's secret. */
async function enrolAgain() {
  const { api, rows } = running;
  await rows('DELETE FROM totp_secret WHERE user_id = $1', [api.clinic.users.admin.id]);
  const browser = await afterPassword('admin');
  await enrolTotp(browser, api.now());
  return browser;
}
