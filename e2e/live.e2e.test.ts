import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDueTime, openEpisode, recordBlock, recordPatient, tapScore } from './clinic-steps.ts';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';

let installation: Installation;
let browser: Browser;
let nurse: Person;
let physician: Person;

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
  const visitor = await Person.sitDown(browser);
  await visitor.page.goto(installation.origin);
  await visitor.page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await visitor.page.getByRole('button', { name: /^Nurse / }).waitFor();
  await visitor.page.context().close();
  nurse = await sitDownAs('Nurse');
  physician = await sitDownAs('Physician');
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

async function sitDownAs(role: string): Promise<Person> {
  const person = await Person.sitDown(browser);
  await person.page.goto(installation.origin);
  await person.page.getByRole('button', { name: new RegExp(`^${role} `) }).click();
  await person.arrive();
  return person;
}

const isLive = ({ page }: Person) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Live$/ })
    .waitFor();

interface Row {
  blockId: string;
  identifier: string;
  dueMinutes: number;
  levels: string[];
  scoresRecorded: number;
  scoresExpected: number;
}

async function firstDue({ page }: Person): Promise<Row> {
  const answer = await page.request.get(`${installation.origin}/api/worklist?state=due_now`);
  const { rows } = (await answer.json()) as { rows: Row[] };
  return rows[0] as Row;
}

/** The nurse records the next due score of this block, of the first level that lacks it. */
async function recordNext(row: Row): Promise<void> {
  await nurse.page.goto(`${installation.origin}/blocks/${row.blockId}/scores`);
  const due = row.dueMinutes < 60 ? `+${row.dueMinutes} min` : `+${row.dueMinutes / 60} h`;
  await openDueTime(nurse, due);
  const isAsked = (level: string) =>
    nurse.page.getByRole('group', { name: new RegExp(`^Score, ${level}, `) }).isVisible();
  for (const level of row.levels) if (await isAsked(level)) return tapScore(nurse, level, 2);
  throw new Error('no level lacks the score that is due');
}

test('a physician sees on the worklist what a nurse records, without a reload, in two seconds', async () => {
  await physician.page.getByRole('link', { name: /Due now/ }).click();
  await isLive(physician);
  const row = await firstDue(physician);
  const shown = physician.page.getByRole('listitem').filter({ hasText: row.identifier });
  await shown.getByText(`${row.scoresRecorded} of ${row.scoresExpected} scores`).waitFor();
  await physician.page.evaluate('window.notReloaded = true');
  await recordNext(row);
  const savedAt = Date.now();
  await shown.getByText(`${row.scoresRecorded + 1} of ${row.scoresExpected} scores`).waitFor();
  expect(Date.now() - savedAt).toBeLessThan(2_000);
  expect(await physician.page.evaluate('window.notReloaded')).toBe(true);
  expect([...nurse.complaints, ...physician.complaints]).toEqual([]);
  expect([...nurse.refusals, ...physician.refusals]).toEqual([]);
});

test('at the room a person sees what a colleague records elsewhere, and who is done leaves it, without a reload', async () => {
  const now = new Date();
  const zone = { timeZone: 'America/Los_Angeles' };
  const watcher = await sitDownAs('Physician');
  const episodeUrl = await openEpisode(watcher, installation.origin, { familyName: 'Roomer' });
  const sheetUrl = await recordBlock(watcher, episodeUrl, {
    day: new Intl.DateTimeFormat('en-CA', zone).format(now),
    time: new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' }).format(now),
    agent: 'Lidocaine',
  });
  const { page } = watcher;
  // Its clock stands still: nothing is asked for again because time went by.
  await page.clock.setFixedTime(new Date());
  await page.goto(`${installation.origin}/room`);
  await isLive(watcher);
  const card = page.getByRole('button', { name: /ROOMER, Jane/ });
  await card.click();
  const pad = (level: string) =>
    page.getByRole('group', { name: new RegExp(`^Score, ROOMER, Jane · ${level}, `) });
  await pad('L4-L5 right').waitFor();
  await page.evaluate('window.notReloaded = true');

  await nurse.page.goto(sheetUrl);
  await tapScore(nurse, 'L4-L5 right', 7);
  await pad('L4-L5 right').waitFor({ state: 'detached' });
  await pad('L5-S1 right').waitFor();
  await tapScore(nurse, 'L5-S1 right', 6);
  await pad('L5-S1 right').waitFor({ state: 'detached' });
  await card.waitFor({ state: 'detached' });
  expect(await page.evaluate('window.notReloaded')).toBe(true);
  expect([...nurse.complaints, ...watcher.complaints]).toEqual([]);
  await page.context().close();
});

test('what a person is typing stays when the record changes under it', async () => {
  const row = await firstDue(physician);
  const { page } = physician;
  await page.getByRole('listitem').filter({ hasText: row.identifier }).getByRole('link').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const blockAnswer = await page.request.get(`${installation.origin}/api/blocks/${row.blockId}`);
  const { block } = (await blockAnswer.json()) as { block: { episodeId: string } };
  await page.goto(`${installation.origin}/episodes/${block.episodeId}`);
  await page.getByRole('button', { name: 'Amend', exact: true }).click();
  const pain = page.getByLabel('Index pain');
  await pain.fill('Half a sentence that nobody has');
  await isLive(physician);
  const again = page.waitForResponse((response) =>
    response.url().endsWith(`/api/episodes/${block.episodeId}`),
  );
  await recordNext(row);
  await again;
  expect(await pain.inputValue()).toBe('Half a sentence that nobody has');
});

test('after the server dies and starts again, people go on seeing changes', async () => {
  const { page } = physician;
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto(`${installation.origin}/patients`);
  await isLive(physician);
  const words = page.getByRole('status').filter({ hasText: /^(Live|Reconnecting)$/ });
  await installation.kill();
  await expect.poll(() => words.textContent()).toBe('Reconnecting');
  await installation.start();
  await isLive(physician);
  await recordPatient(nurse, installation.origin, {
    familyName: 'Aardvark',
    givenName: 'Jane',
    identifier: 'MRN-1',
  });
  await page.getByRole('link', { name: /AARDVARK/ }).waitFor();
});
