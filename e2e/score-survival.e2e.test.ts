import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { KeptFactor } from './access-steps.ts';
import {
  invite,
  openEpisode,
  password,
  recordBlock,
  scoreButton,
  setUpClinic,
  tapScore,
  unlock,
} from './clinic-steps.ts';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';

/** Whatever happens between a tap and its answer, the record holds the score once, under the name of who tapped. */

let installation: Installation;
let browser: Browser;
let physician: Person;
let nils: Person;
let nora: Person;
let keptOfNils: KeptFactor;
let keptOfNora: KeptFactor;
let episodeUrl: string;
let sheetUrl: string;

const level = 'L4-L5 right';
const zone = { timeZone: 'America/Los_Angeles' };

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
  const admin = await Person.sitDown(browser);
  [physician, nils, nora] = [
    await Person.sitDown(browser),
    await Person.sitDown(browser, { width: 1024, height: 768 }),
    await Person.sitDown(browser, { width: 1024, height: 768 }),
  ];
  await setUpClinic(admin, await installation.setupLink(), 'alma@clinic.example');
  await invite(admin, physician, {
    name: 'Dr. Petra Physician',
    email: 'petra@clinic.example',
    role: 'Physician',
  });
  keptOfNils = await invite(admin, nils, { name: 'Nils Nurse', email: 'nils@clinic.example', role: 'Nurse' });
  keptOfNora = await invite(admin, nora, { name: 'Nora Nurse', email: 'nora@clinic.example', role: 'Nurse' });
  episodeUrl = await openEpisode(physician, installation.origin);
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

/** A new block whose score before is asked, so that no time has to pass. */
beforeEach(async () => {
  const at = new Date(Date.now() - 12 * 60_000);
  sheetUrl = await recordBlock(physician, episodeUrl, {
    day: new Intl.DateTimeFormat('en-CA', zone).format(at),
    time: new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' }).format(at),
    agent: 'Lidocaine',
  });
  await nils.page.goto(sheetUrl);
  await scoreButton(nils, level, 7).waitFor();
});

/** What the server holds for the level, each with its author: "7 Nils Nurse". */
async function stored(of = level): Promise<string[]> {
  const id = /blocks\/([^/]+)/.exec(sheetUrl)?.[1];
  const answer = await physician.page.request.get(`${installation.origin}/api/blocks/${id}`);
  const { block } = (await answer.json()) as {
    block: { series: { joint: string; side: string; readings: Stored[] }[] };
  };
  const series = block.series.find(({ joint, side }) => `${joint} ${side}` === of);
  return series?.readings.map(({ score, authorName }) => `${score} ${authorName}`) ?? [];
}
type Reading = { minutesAfterBlock: number; observedAt: string };
interface Stored {
  score: number | null;
  authorName: string;
}

const notSaved = ({ page }: Person) => page.getByText('NOT SAVED').first().waitFor();
const saved = ({ page }: Person, score: number) => page.getByText(`${level}: ${score} saved`).waitFor();

test('a nurse can lose the network during a tap, and the score is sent when it is back', async () => {
  await nils.page.context().setOffline(true);
  await scoreButton(nils, level, 7).click();
  await notSaved(nils);
  expect(await nils.page.getByText('· saved').count()).toBe(0);
  expect(await stored()).toEqual([]);
  await nils.page.context().setOffline(false);
  await saved(nils, 7);
  expect(await stored()).toEqual(['7 Nils Nurse']);
});

test('a nurse can tap while the server dies between storing and answering, and it is one score', async () => {
  await nils.page.route('**/readings', async (route) => {
    expect((await route.fetch()).status()).toBe(201);
    await installation.kill();
    await route.abort();
  });
  await scoreButton(nils, level, 8).click();
  await notSaved(nils);
  await nils.page.unroute('**/readings');
  await installation.start();
  await saved(nils, 8);
  expect(await stored()).toEqual(['8 Nils Nurse']);
  await nils.page.reload();
  await nils.page.getByText(/^8 · .* · saved$/).waitFor();
  expect(await stored()).toEqual(['8 Nils Nurse']);
});

test('a nurse who leaves with an unsaved score is asked, and a reload says what the server has', async () => {
  const { page } = nils;
  await page.route('**/readings', (route) => route.abort());
  await scoreButton(nils, level, 6).click();
  await notSaved(nils);
  await page.getByRole('link', { name: 'Episode', exact: true }).click();
  await page.getByRole('dialog', { name: 'A score is not saved' }).waitFor();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await notSaved(nils);
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await page.unroute('**/readings');
  await scoreButton(nils, level, 6).waitFor();
  expect(await page.getByText('NOT SAVED').count()).toBe(0);
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  expect(await stored()).toEqual([]);
});

test('a nurse whose session ended finds the score after signing in again, under the own name', async () => {
  const { page } = nils;
  // Ended between the tap and the server: any earlier, whatever else the page asks could lock it before the tap.
  await page.route('**/readings', async (route) => {
    await page.context().clearCookies();
    await route.continue();
  });
  const refused = page.waitForResponse('**/readings');
  await scoreButton(nils, level, 5).click();
  expect((await refused).status()).toBe(401);
  await page.unroute('**/readings');
  await page.getByRole('heading', { name: 'Sign in again' }).waitFor();
  expect(await stored()).toEqual([]);
  await unlock(nils, keptOfNils.recoveryCodes[0]);
  await saved(nils, 5);
  expect(await stored()).toEqual(['5 Nils Nurse']);
});

test('a screen that locks itself after a quarter of an hour keeps the unsaved score, and sends it when unlocked', async () => {
  const { page } = nils;
  await page.clock.install();
  await page.reload();
  await page.route('**/readings', (route) => route.abort());
  await scoreButton(nils, level, 2).click();
  await notSaved(nils);
  await page.clock.fastForward('15:10');
  await page.getByRole('heading', { name: 'Sign in again' }).waitFor();
  expect(await page.getByText('NOT SAVED').first().isVisible()).toBe(false);
  await page.unroute('**/readings');
  // Nobody is signed in: nothing is sent, however long the screen stays locked.
  await page.clock.fastForward('01:00');
  expect(await stored()).toEqual([]);
  await unlock(nils, keptOfNils.recoveryCodes[2]);
  await saved(nils, 2);
  expect(await stored()).toEqual(['2 Nils Nurse']);
});

test('a score is not stored under the name of a colleague who signed in in the same browser', async () => {
  const context = nils.page.context();
  await nils.page.route('**/readings', (route) => route.abort());
  await scoreButton(nils, level, 4).click();
  await notSaved(nils);
  await context.clearCookies();
  const beside = await Person.sitDownAt(context, await context.newPage());
  await beside.givePassword(installation.origin, 'nora@clinic.example', password);
  await beside.page.getByRole('button', { name: 'Use a recovery code' }).click();
  await beside.page.getByLabel('Recovery code').fill(keptOfNora.recoveryCodes[0] ?? '');
  await beside.page.getByRole('button', { name: 'Continue' }).click();
  await beside.arrive();
  await nils.page.unroute('**/readings');
  await nils.page.getByRole('heading', { name: 'Sign in again' }).waitFor();
  await nils.page.getByLabel('Password of Nils Nurse').waitFor();
  expect(await stored()).toEqual([]);
  await unlock(nils, keptOfNils.recoveryCodes[1]);
  await saved(nils, 4);
  expect(await stored()).toEqual(['4 Nils Nurse']);
  await beside.page.close();
});

test('a nurse enters a score felt eight minutes ago, as it is said, and it stands at its own minute', async () => {
  const { page } = nils;
  await page.getByRole('button', { name: 'Felt earlier …' }).click();
  await page.getByLabel('When was the score felt?').fill('tomorrow');
  await page.keyboard.press('Enter');
  await page.getByText('Enter a time after the block that has come').waitFor();
  await page.getByLabel('When was the score felt?').fill('-8 min');
  await page.keyboard.press('Enter');
  const stores = page.waitForResponse('**/readings');
  await scoreButton(nils, level, 4).click();
  const { minutesAfterBlock, observedAt } = (await (await stores).json()) as Reading;
  await saved(nils, 4);
  expect(await stored()).toEqual(['4 Nils Nurse']);
  const minutesAgo = (Date.now() - Date.parse(observedAt)) / 60_000;
  expect(minutesAgo).toBeGreaterThan(7.9);
  expect(minutesAfterBlock).toBeGreaterThanOrEqual(4);
});

test('two nurses at one time keep both scores, and one of them says which counts', async () => {
  await nora.page.route(/\/api\/events/, (route) => route.abort());
  await nora.page.goto(sheetUrl);
  await scoreButton(nora, level, 3).waitFor();
  // What Nils records does not reach her before she taps.
  await nora.page.route(/\/api\/(events|blocks)/, (route) => route.abort());
  await tapScore(nils, level, 7);
  await scoreButton(nora, level, 3).click();
  await nora.page.getByText('Two entries for this time', { exact: true }).waitFor();
  expect((await stored()).sort()).toEqual(['3 Nora Nurse', '7 Nils Nurse']);
  await nora.page.unroute(/\/api\/(events|blocks)/);
  await nora.page.getByRole('button', { name: `Which counts? ${level}` }).click();
  const dialog = nora.page.getByRole('dialog', { name: /^Which counts/ });
  await dialog.getByRole('radio', { name: /^7/ }).check();
  await dialog.getByLabel('Why this one?').fill('The other was of needle soreness');
  await dialog.getByRole('button', { name: 'This one counts' }).click();
  await dialog.waitFor({ state: 'detached' });
  await nils.page.getByText('Two entries for this time', { exact: true }).waitFor({ state: 'detached' });
  expect((await stored()).sort()).toEqual(['3 Nora Nurse', '7 Nils Nurse', 'null Nora Nurse']);
  for (const person of [physician, nils, nora]) expect(person.complaints).toEqual([]);
});
