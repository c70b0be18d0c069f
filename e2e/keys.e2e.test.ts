import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, readWith } from './faults.ts';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';

let installation: Installation;
let browser: Browser;
let physician: Person;

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
  physician = await Person.sitDown(browser);
  await readWith(physician, { dark: false });
  await physician.page.goto(installation.origin);
  await physician.page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await physician.page.getByRole('button', { name: /^Physician / }).click();
  await physician.arrive();
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

test('a physician can find a patient and a screen by keys alone, and no address holds the name', async () => {
  const { page } = physician;
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.type('demo-b');
  await page.getByRole('option', { name: /DEMO-BIRCH/ }).waitFor();
  expect(await faultsOf(physician)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await page.getByText('DEMO-BIRCH').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.type('work sig');
  await page.getByRole('option', { name: 'Worklist: Signed' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('DEMO-ALDER').waitFor();
  expect(page.url()).toMatch(/\?state=signed$/);
  expect(addresses.filter((address) => /demo-b/i.test(address))).toEqual([]);
});

test('a physician can walk the worklist by keys, search it, and see what keys there are', async () => {
  const { page } = physician;
  await page.goto(`${installation.origin}/?state=incomplete`);
  await page.getByText('DEMO-ELM').waitFor();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await help.getByText('Next row').waitFor();
  expect(await faultsOf(physician)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('demo-h');
  await page.getByRole('link', { name: /Incomplete\s*1/ }).waitFor();
  await page.getByText('DEMO-ELM').waitFor({ state: 'detached' });
  await page.getByLabel('Region').selectOption('Cervical');
  await page.getByText('Nothing here matches the filters').waitFor();
  expect(page.url()).toContain('region=cervical');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  // The name goes at once, the region with the address: only then are these the rows that stay.
  await expect.poll(() => page.getByLabel('Region').inputValue(), { timeout: 30_000 }).toBe('');
  await page.getByText('DEMO-ELM').waitFor();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /episode/i }).waitFor();
  expect([...physician.complaints, ...physician.refusals]).toEqual([]);
});

test('on a phone the menu folds when its search leads to a patient', async () => {
  const { page } = physician;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(installation.origin);
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.click();
  await page.getByRole('button', { name: /^Find/ }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('demo-b');
  await page.getByRole('option', { name: /DEMO-BIRCH/ }).click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await page.getByText('DEMO-BIRCH').first().waitFor();
  expect(await menu.getAttribute('aria-expanded')).toBe('false');
});
