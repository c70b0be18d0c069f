import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';

let installation: Installation;
let browser: Browser;
let admin: Person;

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
  admin = await Person.sitDown(browser);
  await admin.page.goto(installation.origin);
  await admin.page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await admin.page.getByRole('button', { name: /^Administrator / }).click({ timeout: 90_000 });
  await admin.arrive();
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

const button = (name: string | RegExp, within: Locator = admin.page.locator('main')) =>
  within.getByRole('button', { name, exact: typeof name === 'string' });

/** A field's value is stored by the server before anybody leaves the page. */
async function changeThreshold(percent: string): Promise<void> {
  await admin.page.getByLabel('Least relief (%)').fill(percent);
  await admin.page.getByText(/^Draft saved/).waitFor();
}

test('an administrator drafts a version, comes back to it, sees its effect and only then publishes it', async () => {
  const { page } = admin;
  await page.goto(`${installation.origin}/policies/clinic-template`);
  await page.getByRole('link', { name: 'Publish a new version' }).click();
  await changeThreshold('75');
  await page.goto(`${installation.origin}/policies`);
  await page.getByRole('link', { name: /^Continue / }).click();
  expect(await page.getByLabel('Least relief (%)').inputValue()).toBe('75');
  expect(await button('Publish').count()).toBe(0);
  await button('See the effect first').click();
  await page.getByText('This is the effect of exactly what stands here.').waitFor();
  await page.getByLabel('Why this change').fill('Agreed by the department');
  await button('Publish').click();
  await page.getByText('Version 2 is published.', { exact: true }).waitFor();
  await page.getByText('Version 2', { exact: true }).first().waitFor();
  await button('Show the history').click();
  await page.getByText('Policy draft published', { exact: true }).waitFor();
  expect(await page.getByText(/^Least relief: was \d+, now 75$/).count()).toBeGreaterThan(0);
});

test('an administrator saves a version as a file and imports it as a draft of another policy', async () => {
  const { page } = admin;
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button('Save as a file: version 2').click(),
  ]);
  const path = join(installation.dataDir, 'policy.json');
  await file.saveAs(path);
  await page.goto(`${installation.origin}/policies`);
  await button('Import from a file').click();
  const dialog = page.getByRole('dialog', { name: 'Import a policy from a file' });
  await dialog.locator('input[type=file]').setInputFiles(path);
  await dialog.getByText('The engine reads it without a problem.').waitFor();
  await dialog.getByLabel('Id here').fill('from-a-file');
  await button('Make a draft of it', dialog).click();
  await page.getByRole('heading', { name: 'Effect on past episodes' }).waitFor();
  expect(await page.getByLabel('Least relief (%)').inputValue()).toBe('75');
  await page.goto(`${installation.origin}/policies`);
  await page.getByText('from-a-file').waitFor();
});

test('an administrator changes when scores are due for the whole clinic', async () => {
  const { page } = admin;
  await page.getByRole('link', { name: 'Clinic settings' }).click();
  await page.getByLabel('Start from').selectOption('30, 60 min, then every 2 h to 8 h');
  await button('Save the settings').click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'When scores are due' }).waitFor();
  expect(await button('Remove +15 min').count()).toBe(0);
  expect(await button('Remove +30 min').count()).toBe(1);
  expect(admin.complaints).toEqual([]);
});

test('an administrator chooses the order of digits in dates, and a nurse’s open page reads them so', async () => {
  const nurse = await Person.sitDown(browser);
  await nurse.page.goto(installation.origin);
  await nurse.page.getByRole('button', { name: /^Nurse / }).click();
  await nurse.arrive();
  await nurse.page.getByRole('link', { name: 'Patients', exact: true }).click();
  await nurse.page.evaluate('window.notReloaded = true');
  const born = nurse.page.getByLabel('Date of birth');
  const begin = () => nurse.page.getByRole('button', { name: 'New patient' }).first().click();
  await begin();
  await born.fill('05/04/1968');
  await nurse.page.keyboard.press('Tab');
  await nurse.page.getByText(/can be 05-Apr-1968 or 04-May-1968/).waitFor();
  await nurse.page.getByRole('button', { name: 'Discard the draft' }).click();
  await born.waitFor({ state: 'detached' });

  const { page } = admin;
  await page.getByLabel('Name of the clinic').fill('Day-first Clinic');
  await page.getByLabel('Digits of a typed date').selectOption('Day first: 05/04 is 05-Apr');
  await button('Save the settings').click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  // With its name comes everything the clinic decides.
  await nurse.page.getByText('Day-first Clinic').first().waitFor();
  await begin();
  await born.fill('05/04/1968');
  await nurse.page.getByText('Friday, 05-Apr-1968').waitFor();
  await nurse.page.keyboard.press('Tab');
  expect(await born.inputValue()).toBe('05-Apr-1968');
  expect(await nurse.page.evaluate('window.notReloaded')).toBe(true);
  expect([...admin.complaints, ...nurse.complaints]).toEqual([]);
});
