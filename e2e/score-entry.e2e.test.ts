import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, readWith } from './faults.ts';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';
import { worklistRows } from './worklist-rows.ts';

/** The room and the paper diary, in the demo clinic: two patients are due when it is opened. */

let installation: Installation;
let browser: Browser;
let nurse: Person;

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
  nurse = await Person.sitDown(browser, { width: 1024, height: 768 });
  await readWith(nurse, { dark: false });
  await nurse.page.goto(installation.origin);
  await nurse.page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await nurse.page.getByRole('button', { name: /^Nurse / }).click();
  await nurse.arrive();
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

interface Block {
  performedAt: string;
  series: {
    readings: {
      minutesAfterBlock: number | null;
      score: number | null;
      source: string;
      isCurrent: boolean;
    }[];
  }[];
}

async function get<T>(path: string): Promise<T> {
  return (await (await nurse.page.request.get(`${installation.origin}${path}`)).json()) as T;
}

async function blockOf(familyName: string): Promise<Block & { id: string }> {
  const rows = await worklistRows(nurse, installation.origin);
  const id = rows.find(({ patientName }) => patientName.startsWith(familyName))?.blockId ?? '';
  return { id, ...(await get<{ block: Block }>(`/api/blocks/${id}`)).block };
}

test('a nurse can take a pair of due scores with two taps, undo one with one, and nothing moves under the finger', async () => {
  const { page } = nurse;
  await page.goto(`${installation.origin}/room`);
  const pad = (site: string) =>
    page.getByRole('group', { name: new RegExp(`^Score, DEMO-CEDAR, Clara · ${site}`) });
  await pad('L5-S1 left').waitFor();
  await page.getByRole('region', { name: 'DEMO-CEDAR, Clara' }).getByText('born 23-Jul-1972').waitFor();
  const before = await pad('L5-S1 right').boundingBox();
  await pad('L5-S1 left').getByRole('button', { name: '7' }).dblclick();
  await page.getByText('L5-S1 left: 7 saved').waitFor();
  expect(await pad('L5-S1 right').boundingBox()).toEqual(before);
  await pad('L5-S1 right').getByRole('button', { name: /^10/ }).click();
  await page.getByText('L5-S1 right: 10 saved').waitFor();
  await page.getByText('DEMO-CEDAR, Clara · L5-S1 right · +30 min').waitFor();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await pad('L5-S1 right').waitFor();
  const scores = (await blockOf('Demo-Cedar')).series.map(({ readings }) =>
    readings
      .filter(({ isCurrent, minutesAfterBlock }) => isCurrent && minutesAfterBlock === 30)
      .map(({ score }) => score),
  );
  expect(scores).toEqual([[7], []]);
});

test('a nurse sees on the worklist what each patient waits for, and one click opens the sheet of missing scores', async () => {
  const { page } = nurse;
  await page.goto(`${installation.origin}/?state=incomplete`);
  const row = (identifier: string) => page.getByRole('listitem').filter({ hasText: identifier });
  await row('DEMO-008').getByText('No block yet').waitFor();
  expect(await faultsOf(nurse)).toEqual([]);
  await row('DEMO-005')
    .getByText(/^\d+ scores missing$/)
    .waitFor();
  await row('DEMO-005').getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /^Scores, / }).waitFor();
  await page.getByRole('link', { name: 'Episode', exact: true }).click();
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
});

test('a nurse corrects the activity of a stored score, and takes back one that stands at a wrong time', async () => {
  const { page } = nurse;
  const { id, series } = await blockOf('Demo-Elm');
  await page.goto(`${installation.origin}/blocks/${id}/scores`);
  await page.getByRole('button', { name: 'Show earlier scores' }).click();
  const at = (time: string) => page.getByRole('region', { name: new RegExp(`^\\${time}`) });
  const dialog = page.getByRole('dialog');
  const currentAt = async (minutes: number) =>
    (await blockOf('Demo-Elm')).series[0]?.readings.filter(
      ({ isCurrent, minutesAfterBlock }) => isCurrent && minutesAfterBlock === minutes,
    );
  await at('+15 min').getByRole('button', { name: 'Correct' }).first().click();
  await dialog.getByRole('radio', { name: 'Usual activity' }).check();
  expect(await faultsOf(nurse)).toEqual([]);
  await dialog.getByLabel('Why was it wrong?').fill('Walked to the door');
  await dialog.getByRole('button', { name: 'Save the correction' }).click();
  await at('+15 min').getByText('corrected: Walked to the door').waitFor();
  const before = series[0]?.readings.find(({ minutesAfterBlock }) => minutesAfterBlock === 15);
  expect(await currentAt(15)).toMatchObject([{ score: before?.score, activity: 'usual_activity' }]);
  await at('+30 min').getByRole('button', { name: 'Correct' }).first().click();
  await dialog.getByRole('checkbox', { name: /^Take it back/ }).check();
  await dialog.getByLabel('Why was it wrong?').fill('Was said at +15 min');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await currentAt(30)).toEqual([]);
});

test('a nurse can copy a paper diary by keys alone, and 4,5 becomes neither 45 nor 4 and 5', async () => {
  const { page } = nurse;
  const elm = await blockOf('Demo-Elm');
  await page.goto(`${installation.origin}/blocks/${elm.id}/diary`);
  const day = page.getByLabel('Date on the paper');
  await day.fill('2026-01-01');
  await page.getByText('The paper is of another day than this block').waitFor();
  await day.fill(elm.performedAt.slice(0, 10));
  await page.getByRole('radio', { name: 'L4-L5 left' }).check();
  await page.getByRole('textbox', { name: /^Score on the paper, L4-L5 left, \+2 h/ }).focus();
  for (const key of ['-', '7']) await page.keyboard.press(key);
  await page.getByText('Nothing was stored: “-” needs its reason.').waitFor();
  expect(await faultsOf(nurse)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Asleep');
  await page.keyboard.press('Enter');
  for (const key of ['4', ',', '5']) await page.keyboard.press(key);
  await page.getByText('A comma or a point was keyed').waitFor();
  await page.getByRole('button', { name: 'Go on (Enter)' }).press('Enter');
  await page.getByRole('textbox', { name: /^Score on the paper, L4-L5 left, \+2 h/ }).waitFor();
  for (const key of ['5', 't', '-', '?', '6', 'Backspace']) await page.keyboard.press(key);
  await page.getByRole('textbox', { name: /^Score on the paper, L4-L5 left, \+6 h/ }).waitFor();
  const copied = (await blockOf('Demo-Elm')).series[1]?.readings
    .filter(({ isCurrent, source }) => isCurrent && source === 'transcribed')
    .map(({ minutesAfterBlock, score }) => [minutesAfterBlock, score])
    .sort(([one], [other]) => Number(one) - Number(other));
  expect(copied).toEqual([
    [120, 5],
    [180, 10],
    [240, null],
    [300, null],
  ]);
  await page.getByRole('link', { name: 'Score sheet' }).click();
  await page.getByRole('dialog', { name: 'Compare first?' }).waitFor();
  await page.getByRole('button', { name: 'Compare now' }).click();
  await page.getByRole('button', { name: 'Compared with the paper: all correct' }).click();
  await page.getByText('4 entries copied from paper, all stored.').waitFor();
  expect(await faultsOf(nurse)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Scores, / }).waitFor();
  expect(nurse.complaints).toEqual([]);
});

test('what a nurse types below the scores is there again after a reload, until it is saved', async () => {
  const { page } = nurse;
  const { id } = await blockOf('Demo-Cedar');
  await page.goto(`${installation.origin}/blocks/${id}/scores`);
  const infection = page.getByRole('checkbox', { name: 'Infection' });
  await infection.check();
  await page.getByLabel('Note on complications').fill('Redness at the entry point');
  await page.getByText(/^Draft saved/).waitFor();
  await page.reload();
  await page.getByText(/^Your draft of/).waitFor();
  expect(await infection.isChecked()).toBe(true);
  expect(await page.getByLabel('Note on complications').inputValue()).toBe('Redness at the entry point');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await expect.poll(() => get(`/api/drafts/course/${id}`), { timeout: 20_000 }).toEqual({ draft: null });
  await page.reload();
  // The panels come once it is known whether there is a draft.
  await infection.waitFor();
  expect(await infection.isChecked()).toBe(true);
  expect(await page.getByText(/^Your draft of/).count()).toBe(0);
});
