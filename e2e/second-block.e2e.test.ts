import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEpisode, recordBlock } from './clinic-steps.ts';
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

const words = (day: Date) =>
  new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(day)
    .replace('Sept', 'Sep')
    .replaceAll(' ', '-');

test('a physician can record a second block by copying the first, confirm each field, lose the page and find the draft again', async () => {
  const physician = await Person.sitDown(browser);
  const { page } = physician;
  await page.goto(installation.origin);
  await page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await page.getByRole('button', { name: /^Physician / }).click();
  await page.getByRole('heading', { name: 'Worklist' }).waitFor();
  const episodeUrl = await openEpisode(physician, installation.origin);
  const firstDay = new Date(Date.now() - 20 * 86_400_000);
  const day = firstDay.toISOString().slice(0, 10);
  await recordBlock(physician, episodeUrl, { day, time: '09:00', agent: 'Bupivacaine' });

  await page.goto(episodeUrl);
  await page.getByRole('link', { name: 'Record a block' }).first().click();
  await page.getByRole('button', { name: `Copy the block of ${words(firstDay)}` }).click();
  await page.getByText('11 fields still to be confirmed or changed.').waitFor();
  // Neither the time nor what happened is taken over.
  expect(await page.getByRole('button', { name: 'Now', exact: true }).getAttribute('aria-pressed')).toBe(
    'false',
  );
  expect(await page.getByRole('radio', { name: 'None seen' }).isChecked()).toBe(false);
  await page.getByText('64494-RT lumbar or sacral, second level, right').waitFor();
  await page.getByText('Within its limits').first().waitFor();

  // A changed field needs no confirmation, the others do.
  await page.getByLabel('Local anaesthetic', { exact: true }).selectOption('Lidocaine');
  await page.getByLabel('Concentration, %', { exact: true }).fill('2,0');
  await page.keyboard.press('Tab');
  await page.getByText('Write decimals with a point, as in 0.5.').waitFor();
  await page.getByLabel('Concentration, %', { exact: true }).fill('2.0');
  await page.getByLabel('The same for all, mL').fill('0.5');
  await page.getByRole('button', { name: 'Use for all' }).click();
  await page.getByText('0.5 + 0.5 + 0.5 = 1.5 mL × 20 mg/mL = 30 mg lidocaine in all').waitFor();
  await page
    .getByRole('group', { name: 'Vascular uptake' })
    .getByRole('radio', { name: 'None seen' })
    .check();
  await page.getByText('9 fields still to be confirmed or changed.').waitFor();
  await page.getByText(/^Draft saved \d\d:\d\d$/).waitFor();

  // The page is lost: another window of the same person finds everything.
  const found = await page.context().newPage();
  await page.close();
  await found.goto(`${episodeUrl}/block`);
  await found.getByText(/^Your draft of .* is back in the form\.$/).waitFor();
  expect(await found.getByLabel('Concentration, %', { exact: true }).inputValue()).toBe('2');
  expect(await found.getByLabel('L3 right', { exact: true }).inputValue()).toBe('0.5');
  await found.getByRole('button', { name: 'Now', exact: true }).click();

  // Nothing unconfirmed is stored.
  const save = found.getByRole('button', { name: /^Record the block/ });
  await save.click();
  await found.getByText('Some copied fields are not confirmed yet.').waitFor();
  await expect.poll(() => found.locator(':focus').textContent()).toBe('Confirm');
  await found.keyboard.press('Enter');
  await found.getByText('8 fields still to be confirmed or changed.').waitFor();
  for (const name of [/^Confirm all/, /^Confirm .*, from the block of/]) {
    const open = found.getByRole('button', { name });
    while ((await open.count()) > 0) await open.first().press('Enter');
  }
  await found.getByText('Every copied field is confirmed.').waitFor();
  await save.click();
  await found.getByRole('heading', { name: 'Before the block' }).waitFor();

  // What was recorded is no draft any more.
  await found.goto(`${episodeUrl}/block`);
  await found
    .getByRole('button', { name: /^Copy the block of/ })
    .nth(1)
    .waitFor();
  expect(await found.getByText(/^Your draft of/).count()).toBe(0);
  expect(physician.complaints).toEqual([]);
});
