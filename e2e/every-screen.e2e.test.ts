import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoCases } from '../prisma/demo-cases.ts';
import { enrolApp } from './access-steps.ts';
import { makeInvitation, password, setUpClinic } from './clinic-steps.ts';
import { readWith } from './faults.ts';
import { Installation } from './installation.ts';
import { faultsInEveryLook } from './looks.ts';
import { openBrowser, Person } from './people.ts';
import { addressesOf, pathsWithout, routerPaths } from './screen-addresses.ts';
import { smallTargets } from './touch-targets.ts';
import { Traces } from './traces.ts';

let installation: Installation;
let browser: Browser;
const looked = new Set<string>();
const patientWords = demoCases.flatMap(({ patient }) => [
  ...[patient.familyName, patient.givenName, patient.identifier],
]);

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

interface Seat {
  readonly person: Person;
  readonly traces: Traces;
}

async function sitDown(): Promise<Seat> {
  const person = await Person.sitDown(browser);
  const traces = await Traces.of(person.page);
  await readWith(person, { dark: false });
  return { person, traces };
}

async function sitDownAs(role: string): Promise<Seat> {
  const seat = await sitDown();
  await seat.person.page.goto(installation.origin);
  await seat.person.page.getByRole('button', { name: new RegExp(`^${role} `) }).click();
  await seat.person.arrive();
  return seat;
}

/** What is wrong with the screen that is open. */
async function lookOver({ person, traces }: Seat): Promise<string[]> {
  const { page } = person;
  looked.add(new URL(page.url()).pathname);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return [
    ...(await faultsInEveryLook(person)),
    ...(await smallTargets(person)),
    ...(await traces.violations()),
  ];
}

/** Nothing said to the console, nothing kept in the browser, no patient in an address. */
async function expectNoTrace({ person, traces }: Seat): Promise<void> {
  expect([...person.complaints, ...traces.said]).toEqual([]);
  expect(await traces.kept()).toEqual([]);
  expect(traces.addressesWith(patientWords)).toEqual([]);
  await person.page.context().close();
}

test('a visitor can read the first screen, and the demo clinic once it is opened', async () => {
  const seat = await sitDown();
  const { page } = seat.person;
  await page.goto(installation.origin);
  await page.getByRole('button', { name: 'Open the demo clinic' }).waitFor();
  expect(await lookOver(seat)).toEqual([]);
  await page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await page.getByRole('button', { name: /^Nurse / }).waitFor();
  expect(await lookOver(seat)).toEqual([]);
  await expectNoTrace(seat);
});

// At once: much of it is waiting until a page is quiet.
test.concurrent.each(['Nurse', 'Physician', 'Administrator'])(
  'a %s can read every screen in both themes, at every width, and leaves no trace',
  async (role) => {
    const seat = await sitDownAs(role);
    const { page } = seat.person;
    const faults: Record<string, string[]> = {};
    for (const address of await addressesOf(role, seat.person, installation.origin)) {
      await page.goto(`${installation.origin}${address}`);
      const found = await lookOver(seat);
      if ((await page.getByText('DEMO', { exact: true }).count()) === 0) found.push('not labelled as demo');
      if (found.length > 0) faults[address] = found;
    }
    expect(faults).toEqual({});
    await expectNoTrace(seat);
  },
  600_000,
);

test('an administrator can remove the demo clinic in one step', async () => {
  const { person } = await sitDownAs('Administrator');
  await person.page.getByRole('link', { name: 'My account' }).click();
  await person.page.getByRole('button', { name: 'Remove demo clinic' }).click();
  await person.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await person.page.getByRole('button', { name: 'Open the demo clinic' }).waitFor();
  const answer = await person.page.request.get(`${installation.origin}/api/installation`);
  expect(await answer.json()).toMatchObject({ demo: null, clinicExists: false });
});

test('whoever sets up a clinic, joins it and enrols can read each step', async () => {
  const [admin, nurse] = [await sitDown(), await sitDown()];
  const link = await installation.setupLink();
  await admin.person.page.goto(link);
  expect(await lookOver(admin)).toEqual([]);
  await setUpClinic(admin.person, link, 'alma@clinic.example');
  const invited = { name: 'Nils Nurse', email: 'nils@clinic.example', role: 'Nurse' };
  await nurse.person.page.goto(await makeInvitation(admin.person, invited));
  expect(await lookOver(nurse)).toEqual([]);
  await nurse.person.page.getByLabel('Password', { exact: true }).fill(password);
  await nurse.person.page.getByRole('button', { name: 'Join and sign in' }).click();
  await nurse.person.page.getByRole('button', { name: 'Set up the app' }).waitFor();
  expect(await lookOver(nurse)).toEqual([]);
  await enrolApp(nurse.person);
  for (const seat of [admin, nurse]) await expectNoTrace(seat);
});

test('every address of the router has been looked at', () => {
  expect(routerPaths().length).toBeGreaterThan(15);
  expect(pathsWithout(looked)).toEqual([]);
});
