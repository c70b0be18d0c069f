import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';
import { addressesOf } from './screen-addresses.ts';

// Pages that the server draws before their script has come: what they show, and that the script takes them over.

let installation: Installation;
let browser: Browser;
let physician: Person;
let addresses: string[];

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
  const visitor = await Person.sitDown(browser);
  await visitor.page.goto(installation.origin);
  await visitor.page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await visitor.page.getByRole('button', { name: /^Nurse / }).waitFor();
  await visitor.page.context().close();
  physician = await sitDownAs('Physician');
  const drawn = /^\/(patients|episodes|blocks)\/[\w-]{36}(\/scores|\/review)?$/;
  const all = await addressesOf('Physician', physician, installation.origin);
  addresses = ['/', ...all.filter((address) => drawn.test(address))];
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

/** Opens an address whose script does not come before it is let go. */
async function openHeld({ page }: Person, address: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  const script = /\/assets\/index[^/]*\.js$/;
  await page.route(script, (route) => void held.push(route));
  await page.goto(installation.origin + address, { waitUntil: 'commit' });
  await page.locator('#root[inert]').waitFor();
  return async () => {
    for (const route of held) await route.continue();
    await page.unroute(script);
  };
}

const shown = ({ page }: Person) => page.locator('#content').innerText();

test('When a record is opened, then all of it is there before its script, and the script takes it over as it stands', async () => {
  expect(addresses.map((address) => address.replace(/[\w-]{36}/, 'ID'))).toEqual(
    expect.arrayContaining(['/', '/patients/ID', '/episodes/ID', '/blocks/ID/scores', '/episodes/ID/review']),
  );
  for (const address of addresses) {
    const asked: string[] = [];
    const listen = (request: { url(): string }) => asked.push(request.url());
    physician.page.on('request', listen);
    const letGo = await openHeld(physician, address);
    const before = await shown(physician);
    expect(before.length, address).toBeGreaterThan(200);
    expect(await physician.page.locator('h1').isVisible(), address).toBe(true);
    await letGo();
    await physician.page.locator('#root:not([inert]) h1:focus').waitFor();
    // What is asked for afterwards is added; nothing that was to be read before turns out to be wrong.
    const after = (await shown(physician)).split('\n');
    // How many times a curve names on its axis follows its width, which only a browser knows.
    const isOpen = (line: string) => /^(Loading|\d+ (min|h))$/.test(line);
    const gone = before.split('\n').filter((line) => !after.includes(line) && !isOpen(line));
    expect(gone, address).toEqual([]);
    await physician.page.waitForLoadState('networkidle');
    physician.page.off('request', listen);
    const again = asked.filter((url) =>
      /\/api\/(session|worklist|operators|policies)|\/assessment$/.test(url),
    );
    expect(again, address).toEqual([]);
    expect(await physician.page.locator('[data-drawn-style], #first-page, #drawn-styles').count()).toBe(0);
  }
  expect(physician.complaints).toEqual([]);
  expect(physician.refusals).toEqual([]);
});

test('When the system is dark, then the page is dark before its script has come', async () => {
  const { page } = physician;
  await page.emulateMedia({ colorScheme: 'dark' });
  const letGo = await openHeld(physician, '/');
  const colour = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const before = await colour();
  await letGo();
  await page.locator('#root:not([inert]) h1:focus').waitFor();
  expect(await colour()).toBe(before);
  expect(before).not.toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'light' });
});

test('When two people open pages at once again and again, then nobody sees what is the other’s', async () => {
  const nurse = await sitDownAs('Nurse');
  const people = [physician, nurse];
  const pages = await Promise.all(
    Array.from({ length: 24 }, async (_, number) => {
      const one = people[number % 2];
      const address = addresses[Math.floor(number / 2) % addresses.length] ?? '/';
      const answer = await one?.page.request.get(installation.origin + address);
      return { number, text: (await answer?.text()) ?? '' };
    }),
  );
  const drawn = pages.filter(({ text }) => text.includes('id="first-page"'));
  expect(drawn.length).toBeGreaterThan(1);
  const roleIn = ({ text }: { text: string }) => {
    const { answers } = JSON.parse(/id="first-page">(.*?)<\/script>/s.exec(text)?.[1] ?? '');
    return JSON.parse(answers[0].body).user.role;
  };
  for (const page of drawn) {
    const role = page.number % 2 === 0 ? 'physician' : 'nurse';
    expect(roleIn(page)).toBe(role);
    expect(page.text).toContain(role === 'physician' ? '>Physician<' : '>Nurse<');
    expect(page.text).not.toContain(role === 'physician' ? '>Nurse<' : '>Physician<');
  }
});

test('When nobody is signed in, then the page holds nothing of a record', async () => {
  const stranger = await Person.sitDown(browser);
  const answer = await stranger.page.request.get(`${installation.origin}${addresses.at(-1)}`);
  expect(await answer.text()).not.toContain('first-page');
  await stranger.page.context().close();
});
