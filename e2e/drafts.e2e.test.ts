import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptFactor } from './access-steps.ts';
import { invite, setUpClinic, unlock } from './clinic-steps.ts';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';

/** What is typed of a new patient or a new episode, whatever happens before it is saved. */

let installation: Installation;
let browser: Browser;
let nurse: Person;
let kept: KeptFactor;

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
  const admin = await Person.sitDown(browser);
  nurse = await Person.sitDown(browser, { width: 1024, height: 768 });
  await setUpClinic(admin, await installation.setupLink(), 'alma@clinic.example');
  kept = await invite(admin, nurse, { name: 'Nora Nurse', email: 'nora@clinic.example', role: 'Nurse' });
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

/** What the server holds of it: the form as typed; null: no draft. */
async function stored(kind: string, subject: string): Promise<Record<string, unknown> | null> {
  const answer = await nurse.page.request.get(`${installation.origin}/api/drafts/${kind}/${subject}`);
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { draft: { body: Record<string, unknown> } | null }).draft?.body ?? null;
}
const isStored = (kind: string, subject: string, form: object) =>
  expect.poll(() => stored(kind, subject), { timeout: 30_000 }).toMatchObject(form);

const field = (name: string) => nurse.page.getByLabel(name);
const found = () => nurse.page.getByText(/^Your draft of .* is back in the form\.$/).waitFor();

test('a nurse who loses the page, the server and the session over a new patient goes on with what was typed', async () => {
  const { page } = nurse;
  await page.goto(`${installation.origin}/patients`);
  await page.getByRole('button', { name: 'New patient' }).first().click();
  await field('Family name').fill('Halfway');
  await field('Date of birth').fill('5 apr 1968');
  await isStored('patient', 'new', { familyName: 'Halfway', birthDate: '1968-04-05' });

  await page.reload();
  await page.getByRole('button', { name: 'New patient' }).first().click();
  await found();
  expect(await field('Family name').inputValue()).toBe('Halfway');
  expect(await field('Date of birth').inputValue()).toBe('05-Apr-1968');

  await installation.kill();
  await field('Given name').fill('Hanna');
  await page.getByText('DRAFT NOT SAVED').waitFor();
  await installation.start();
  await isStored('patient', 'new', { familyName: 'Halfway', givenName: 'Hanna' });

  await page.context().clearCookies();
  await field('Sex').selectOption('Female');
  await unlock(nurse, kept.recoveryCodes[0]);
  await isStored('patient', 'new', { givenName: 'Hanna', sex: 'female' });
  await field('Identifier').fill('MRN-77');
  await isStored('patient', 'new', { familyName: 'Halfway', identifier: 'MRN-77' });
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);

  await page.getByRole('button', { name: 'Save patient' }).click();
  await page.getByRole('button', { name: 'New episode' }).waitFor();
  expect(await stored('patient', 'new')).toBeNull();
});

test('a nurse finds a half-typed episode again, can discard it, and what is opened leaves no draft', async () => {
  const { page } = nurse;
  const patientId = /patients\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  const begin = () => page.getByRole('button', { name: 'New episode' }).click();
  await begin();
  await field('Region').selectOption('Cervical');
  await field('Index pain').fill('Neck, left');
  await isStored('episode', patientId, { region: 'cervical', indexPain: 'Neck, left' });
  await page.reload();
  await begin();
  await found();
  expect(await field('Region').inputValue()).toBe('cervical');
  expect(await field('Index pain').inputValue()).toBe('Neck, left');

  await page.getByRole('button', { name: 'Discard it and begin anew' }).click();
  await expect.poll(() => field('Index pain').inputValue(), { timeout: 30_000 }).toBe('');
  expect(await stored('episode', patientId)).toBeNull();
  await field('Index pain').fill('Neck, both sides');
  await isStored('episode', patientId, { region: 'lumbar', indexPain: 'Neck, both sides' });
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await field('Index pain').waitFor({ state: 'detached' });
  expect(await stored('episode', patientId)).toBeNull();
  await begin();
  expect(await field('Index pain').inputValue()).toBe('');
  // Opened and left as it is, a form keeps nothing.
  await page.getByRole('button', { name: 'Close' }).click();
  await field('Index pain').waitFor({ state: 'detached' });
  expect(await stored('episode', patientId)).toBeNull();

  await begin();
  await field('Index pain').fill('Low back, right');
  await isStored('episode', patientId, { indexPain: 'Low back, right' });
  await page.getByRole('button', { name: 'Open the episode' }).click();
  await page.getByRole('heading', { name: 'Lumbar facet joint pain' }).waitFor();
  expect(await stored('episode', patientId)).toBeNull();
  expect(nurse.complaints).toEqual([]);
});
