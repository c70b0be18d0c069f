import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmApp, type KeptFactor, nextCode, showRecoveryCode } from './access-steps.ts';
import { invite, password, setUpClinic } from './clinic-steps.ts';
import { faultsOf, readWith } from './faults.ts';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';

let installation: Installation;
let browser: Browser;
/** What the administrator keeps. */
let kept: KeptFactor;
const email = 'alma@clinic.example';

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

/** A security key of this browser that answers every touch. */
async function plugInKey({ page }: Person): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true } as const;
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, hasUserVerification: true, isUserVerified: true },
  });
}

async function signOut({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

test('an administrator signs in with a code, a recovery code and a passkey, and sees where', async () => {
  const { origin } = installation;
  const admin = await Person.sitDown(browser);
  const { page } = admin;
  await readWith(admin, { dark: false });
  kept = await setUpClinic(admin, await installation.setupLink(), email);
  expect(kept.recoveryCodes).toHaveLength(10);

  await signOut(admin);
  await admin.givePassword(origin, email, password);
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  expect(await faultsOf(admin)).toEqual([]);
  // Nothing else opens, and a reload asks the same.
  await page.goto(`${origin}/policies`);
  await page.getByLabel('Code').fill('000000');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('This did not prove who you are').waitFor();
  await page.getByLabel('Code').fill(nextCode(kept.secret));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Policies' }).waitFor();

  await plugInKey(admin);
  await page.getByRole('link', { name: 'My account' }).click();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Name of the passkey').fill('Office laptop');
  expect(await faultsOf(admin)).toEqual([]);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByText('Passkey: Office laptop').waitFor();
  expect(await faultsOf(admin)).toEqual([]);

  await signOut(admin);
  await admin.givePassword(origin, email, password);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await admin.arrive();

  const elsewhere = await Person.sitDown(browser);
  await elsewhere.givePassword(origin, email, password);
  await showRecoveryCode(elsewhere, kept.recoveryCodes[0]);

  await page.getByRole('link', { name: 'My account' }).click();
  await page.getByText('9 left').waitFor();
  await page.getByRole('button', { name: 'End the session of Chrome on Linux' }).click();
  await page.getByRole('button', { name: /^End the session/ }).waitFor({ state: 'detached' });
  await elsewhere.page.getByRole('heading', { name: 'Sign in again' }).waitFor();
  for (const person of [admin, elsewhere]) expect(person.complaints).toEqual([]);
});

/** Changes the nurse, with a reason. */
async function change({ page }: Person, what: string, reason: string): Promise<void> {
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('button', { name: 'Change Nils Nurse' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change Nils Nurse' });
  await dialog.getByLabel('What to change').selectOption(what);
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('an administrator resets a factor and disables a colleague, who is out at once', async () => {
  const { origin } = installation;
  const [admin, nurse] = [
    await Person.sitDown(browser),
    await Person.sitDown(browser, { width: 390, height: 800 }),
  ];
  await readWith(nurse, { dark: true });
  await admin.givePassword(origin, email, password);
  await showRecoveryCode(admin, kept.recoveryCodes[1]);
  await invite(admin, nurse, { name: 'Nils Nurse', email: 'nils@clinic.example', role: 'Nurse' });

  await change(admin, 'Reset the second factors', 'Lost the phone');
  await nurse.page.goto(origin);
  await nurse.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await nurse.givePassword(origin, 'nils@clinic.example', password);
  await nurse.page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
  expect(await faultsOf(nurse)).toEqual([]);
  await nurse.page.getByRole('button', { name: 'Set up the app' }).click();
  await nurse.page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  expect(await faultsOf(nurse)).toEqual([]);
  await confirmApp(nurse);
  await nurse.page.getByRole('button', { name: 'I have kept them' }).waitFor();
  expect(await faultsOf(nurse)).toEqual([]);
  await nurse.page.getByRole('button', { name: 'I have kept them' }).click();
  await nurse.arrive();

  await change(admin, 'Disable', 'Left the clinic');
  await admin.page.getByText('Disabled').first().waitFor();
  await nurse.page.goto(`${origin}/patients`);
  await nurse.givePassword(origin, 'nils@clinic.example', password);
  await nurse.page.getByText('The e-mail address or the password is wrong.').waitFor();
  for (const person of [admin, nurse]) expect(person.complaints).toEqual([]);
});
