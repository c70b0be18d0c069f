import type { Page } from 'playwright-core';
import { openBrowser, type Person } from '../../e2e/people.ts';
import { addressesOf } from '../../e2e/screen-addresses.ts';
import { startApi } from '../api/running-api.ts';
import { Album, untilQuiet } from '../screens/album.ts';
import { openDemo, sitDownAs } from '../screens/demo-seats.ts';
import { firstSteps } from '../screens/first-steps.ts';
import { newRecord } from '../screens/new-record.ts';
import { scenes } from '../screens/scenes.ts';
import { answerAs, screenStates } from '../screens/screen-states.ts';

// npm run pictures -- states FOLDER [part of a name]: every screen of the demo clinic in every state it can be in, in
// every look, and sheets of them to look at. A name is that of a picture's file: "episodes-review ready".

const [folder = '', wanted = ''] = process.argv.slice(2);
if (folder === '') throw new Error('Say which folder the pictures go to: npm run pictures -- states FOLDER');

const lists = /^\/(\?|$|room|patients$|policies$|users|emergency-access)/;
/** The others of a nurse's screens are a physician's with fewer buttons. */
const nurses = /^\/(\?|room|blocks)/;
const seen = new Set<string>();
const album = new Album(folder);
const api = await startApi();
const browser = await openBrowser();
try {
  await openDemo(browser, api.origin);
  for (const role of ['Physician', 'Administrator', 'Nurse']) await takeScreens(role);
  for (const { name, role, play } of scenes) {
    if (!`${name} scene`.includes(wanted)) continue;
    const person = await sitDownAs(browser, api.origin, role, 900);
    await play(person).catch((error: unknown) => console.error(`${name}: ${error}`));
    await takeScene(person.page, name);
    await person.page.context().close();
  }
  for await (const [name, page] of firstSteps(browser, api)) {
    if (`${name} scene`.includes(wanted)) await takeScene(page, name);
  }
  await album.makeSheets(browser);
} finally {
  await browser.close();
  await api.stop();
}

async function takeScreens(role: string): Promise<void> {
  const person = await sitDownAs(browser, api.origin, role, 900);
  const all = await addressesOf(role, person, api.origin);
  const addresses = role === 'Nurse' ? all.filter((address) => nurses.test(address)) : all;
  for (const address of addresses) {
    // Two roles see the same errors; what they may do differs on the screen that is ready.
    const kind = patternOf(address).replace(/-(state|asNew).*/, '');
    const isFirst = !seen.has(kind);
    seen.add(kind);
    const states = Object.keys(screenStates).filter(
      (state) => state === 'ready' || (isFirst && (state !== 'empty' || lists.test(address))),
    );
    const alike = addresses.filter((each) => patternOf(each) === patternOf(address));
    const place = alike.length > 1 ? `-${alike.indexOf(address) + 1}` : '';
    for (const state of states)
      await takeState(person, `${role}${patternOf(address)}${place}`, address, state);
  }
  if (role === 'Physician') {
    const { patientId, episodeId } = await newRecord(person);
    const paths = [`patients/${patientId}`, `episodes/${episodeId}`, `episodes/${episodeId}/review`];
    for (const path of paths) await takeState(person, `Physician${patternOf(`/${path}`)}`, `/${path}`, 'new');
  }
  await person.page.context().close();
}

async function takeScene(page: Page, name: string): Promise<void> {
  const hasDialog = await page.locator('dialog[open]').isVisible();
  await album.take(page, name, 'scene', !hasDialog);
}

async function takeState({ page }: Person, screen: string, address: string, state: string): Promise<void> {
  if (!`${screen} ${state}`.includes(wanted)) return;
  await answerAs(page, state);
  await page.goto(`${api.origin}${address}`, { waitUntil: 'load' });
  // On a busy machine a page is quiet before its scripts have begun.
  await page.getByRole('heading', { level: 1 }).waitFor();
  await untilQuiet(page);
  // What cannot be reached is asked for twice more before it is said.
  if (state === 'offline') await untilQuiet(page).then(() => page.waitForTimeout(2500));
  await album.take(page, screen, state, state === 'ready' || state === 'new');
}

/** "/episodes/0197…/review" → "-episodes-one-review" */
function patternOf(address: string): string {
  return `-${address
    .replace(/[0-9a-f]{8}-[0-9a-f-]+/g, 'one')
    .split(/[/?&=]+/)
    .filter(Boolean)
    .join('-')}`;
}
