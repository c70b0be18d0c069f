import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, readWith } from './faults.ts';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';

let installation: Installation;
let browser: Browser;

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

async function arriveAs(role: string, look: { width: number; dark: boolean }): Promise<Person> {
  const person = await Person.sitDown(browser, { width: look.width, height: 900 });
  await readWith(person, look);
  const { page } = person;
  await page.goto(installation.origin);
  const enter = page.getByRole('button', { name: new RegExp(`^${role} `) });
  const open = page.getByRole('button', { name: 'Open the demo clinic' });
  await enter.or(open).first().waitFor();
  if (await open.isVisible()) await open.click();
  await enter.click();
  await person.arrive();
  return person;
}

/** A second physician, by invitation. */
async function secondPhysician(admin: Person, look: { width: number; dark: boolean }): Promise<Person> {
  const answer = await admin.page.request.post(`${installation.origin}/api/users`, {
    headers: { 'idempotency-key': randomUUID(), 'sec-fetch-site': 'same-origin' },
    data: { displayName: 'Dr. Vera Demo', email: 'vera@demo.facetwise.example', role: 'physician' },
  });
  const { linkPath } = (await answer.json()) as { linkPath: string };
  const person = await Person.sitDown(browser, { width: look.width, height: 900 });
  await readWith(person, look);
  await person.page.goto(`${installation.origin}${linkPath}`);
  await person.page.getByLabel('Password', { exact: true }).fill('three quiet words here');
  await person.page.getByRole('button', { name: 'Join and sign in' }).click();
  await person.arrive();
  return person;
}

const seen = async (person: Person, words: string) => {
  await person.page.getByText(words).first().waitFor();
  await person.page.waitForLoadState('networkidle');
  return faultsOf(person);
};

test('a physician can restrict a record, and another can open it in an emergency for an hour', async () => {
  const physician = await arriveAs('Physician', { width: 1280, dark: false });
  const { rows } = (await (
    await physician.page.request.get(`${installation.origin}/api/worklist`)
  ).json()) as {
    rows: { episodeId: string }[];
  };
  const episodeUrl = `${installation.origin}/episodes/${rows[0]?.episodeId}`;
  const { patient } = (await (
    await physician.page.request.get(`${installation.origin}/api/episodes/${rows[0]?.episodeId}`)
  ).json()) as { patient: { id: string; familyName: string; identifier: string } };
  const patientUrl = `${installation.origin}/patients/${patient.id}`;

  await physician.page.goto(patientUrl);
  await physician.page.getByRole('button', { name: 'Restrict the record' }).click();
  const dialog = physician.page.getByRole('dialog', { name: 'Restrict this record' });
  expect(await seen(physician, 'Care team')).toEqual([]);
  await dialog.getByRole('button', { name: 'Restrict the record' }).click();
  await dialog.getByText('Give a reason.').waitFor();
  await dialog.getByLabel('Reason').fill('A colleague of ours');
  await dialog.getByRole('button', { name: 'Restrict the record' }).click();
  expect(await seen(physician, 'A colleague of ours')).toEqual([]);

  const nurse = await arriveAs('Nurse', { width: 390, dark: true });
  await nurse.page.goto(`${installation.origin}/patients`);
  expect(await seen(nurse, 'Restricted')).toEqual([]);
  await nurse.page.getByRole('link', { name: patient.familyName }).click();
  expect(await seen(nurse, 'Ask Dr. Paul Demo.')).toEqual([]);
  expect(await nurse.page.getByRole('button', { name: 'Break the glass' }).count()).toBe(0);
  expect(await nurse.page.content()).not.toContain(patient.familyName);
  await nurse.page.goto(episodeUrl);
  expect(await seen(nurse, 'or its record is closed to you')).toEqual([]);

  const admin = await arriveAs('Administrator', { width: 1280, dark: true });
  const vera = await secondPhysician(admin, { width: 820, dark: false });
  await vera.page.goto(patientUrl);
  await vera.page.getByRole('button', { name: 'Break the glass' }).click();
  expect(await seen(vera, 'You open it for one hour')).toEqual([]);
  await vera.page.getByLabel('Why you need it now').fill('urgent');
  await vera.page.getByRole('button', { name: 'Open for one hour' }).click();
  await vera.page.getByText('Say it in at least 10 characters.').waitFor();
  await vera.page.getByLabel('Why you need it now').fill('Collapsed in recovery');
  await vera.page.getByRole('button', { name: 'Open for one hour' }).click();
  expect(await seen(vera, 'Opened in an emergency until')).toEqual([]);
  // It gives no say in who opens the record afterwards.
  expect(await vera.page.getByRole('button', { name: 'Change the care team' }).count()).toBe(0);
  await vera.page.goto(episodeUrl);
  await vera.page.getByText('Opened in an emergency until').waitFor();

  await admin.page.getByRole('link', { name: 'Emergency access' }).click();
  expect(await seen(admin, `Patient ${patient.identifier}`)).toEqual([]);
  const shown = await admin.page.getByRole('listitem').filter({ hasText: 'Dr. Vera Demo' }).textContent();
  expect(shown).toMatch(/Reason: Collapsed in recovery.*Open now/);
  expect(await admin.page.content()).not.toContain(patient.familyName);

  // Lifted while the other's screen is open: the record is everybody's, and the bar goes.
  await physician.page.getByRole('button', { name: 'Lift the restriction' }).click();
  const lift = physician.page.getByRole('dialog');
  await lift.getByLabel('Reason').fill('Discharged');
  await lift.getByRole('button', { name: 'Lift the restriction' }).click();
  await physician.page.getByText('Everybody of the clinic who treats').waitFor();
  await nurse.page.reload();
  await nurse.page.getByRole('region', { name: 'Patient' }).waitFor();
  for (const person of [physician, nurse, vera, admin]) expect(person.complaints).toEqual([]);
});
