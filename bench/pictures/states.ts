import { openBrowser, type Person } from '../../e2e/people.ts';
import { addressesOf } from '../../e2e/screen-addresses.ts';
import { startApi } from '../api/running-api.ts';
import { Album, untilQuiet } from '../screens/album.ts';
import { openDemo, sitDownAs } from '../screens/demo-seats.ts';
import { newRecord } from '../screens/new-record.ts';
import { scenes } from '../screens/scenes.ts';
import { answerAs, screenStates } from '../screens/screen-states.ts';

// npm run pictures -- states FOLDER [part of a name]: every screen of the demo clinic in every state it can be in, in
// every look, and sheets of them to look at. A name is that of a picture's file: "episodes-review ready".

const [folder = '', wanted = ''] = process.argv.slice(2);
if (folder === '') throw new Error('Say which folder the pictures go to: npm run pictures -- states FOLDER');

const lists = /^\/(\?|$|room|patients$|policies$|users|emergency-access)/;
const seen = new Set<string>();
const album = new Album(folder);
const api = await startApi();
const browser = await openBrowser();
try {
  await openDemo(browser, api.origin);
  // A nurse's screens are a physician's with fewer buttons.
  for (const role of ['Physician', 'Administrator']) await takeScreens(role);
  for (const { name, role, play } of scenes) {
    if (!`${name} scene`.includes(wanted)) continue;
    const person = await sitDownAs(browser, api.origin, role, 900);
    await play(person).catch((error: unknown) => console.error(`${name}: ${error}`));
    const hasDialog = await person.page.locator('dialog[open]').isVisible();
    await album.take(person.page, name, 'scene', !hasDialog);
    await person.page.context().close();
  }
  await album.makeSheets(browser);
} finally {
  await browser.close();
  await api.stop();
}

async function takeScreens(role: string): Promise<void> {
  const person = await sitDownAs(browser, api.origin, role, 900);
  const addresses = await addressesOf(role, person, api.origin);
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

async function takeState({ page }: Person, screen: string, address: string, state: string): Promise<void> {
  if (!`${screen} ${state}`.includes(wanted)) return;
  await answerAs(page, state);
  await page.goto(`${api.origin}${address}`, { waitUntil: 'load' });
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
