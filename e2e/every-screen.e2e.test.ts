import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, readWith } from './faults.ts';
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

async function sitDownAs(role: string, look: { width: number; dark: boolean }): Promise<Person> {
  const person = await Person.sitDown(browser, { width: look.width, height: 900 });
  await readWith(person, look);
  await person.page.goto(installation.origin);
  await person.page.getByRole('button', { name: new RegExp(`^${role} `) }).click();
  await person.page.getByRole('heading', { name: /^(Worklist|Policies)$/ }).waitFor();
  return person;
}

async function get<T>(person: Person, path: string): Promise<T> {
  return (await (await person.page.request.get(`${installation.origin}${path}`)).json()) as T;
}

/** One address of every screen a role has, with the demo clinic's own patients. */
async function addressesOf(role: string, person: Person): Promise<string[]> {
  const everyone = ['/policies', '/policies/clinic-template', '/calculator', '/account', '/about'];
  if (role === 'Administrator')
    return [
      ...everyone,
      '/policies/clinic-template/publish',
      '/policies/clinic-template/publish?asNew=true',
      '/users',
      '/no-such-page',
      '/emergency-access',
      '/clinic',
    ];
  const states = ['due_now', 'awaiting_review', 'incomplete', 'signed'];
  const rows: { episodeId: string; blockId: string | null; state: string }[] = [];
  for (const state of states) {
    const list = await get<{ rows: typeof rows }>(person, `/api/worklist?state=${state}`);
    rows.push(...list.rows);
  }
  const { patients } = await get<{ patients: { id: string }[] }>(person, '/api/patients');
  const signed = rows.find(({ state }) => state === 'signed');
  const due = rows.find(({ state }) => state === 'due_now');
  const awaiting = rows.find(({ state }) => state === 'awaiting_review');
  expect([signed, due, awaiting, patients[0]]).not.toContain(undefined);
  return [
    ...states.map((state) => `/?state=${state}`),
    ...everyone,
    '/room',
    '/patients',
    `/patients/${patients[0]?.id}`,
    `/episodes/${signed?.episodeId}`,
    `/episodes/${awaiting?.episodeId}`,
    `/blocks/${due?.blockId}/scores`,
    `/blocks/${due?.blockId}/diary`,
    ...(role === 'Physician'
      ? [`/episodes/${awaiting?.episodeId}/block`, `/episodes/${awaiting?.episodeId}/review`]
      : []),
  ];
}

test('a visitor can open the demo clinic and read the first screen', async () => {
  const visitor = await Person.sitDown(browser);
  await readWith(visitor, { dark: false });
  await visitor.page.goto(installation.origin);
  await visitor.page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await visitor.page.getByRole('button', { name: /^Nurse / }).waitFor();
  expect(await faultsOf(visitor)).toEqual([]);
  expect([...visitor.complaints, ...visitor.refusals]).toEqual([]);
});

const looks = [
  { width: 1280, dark: false },
  { width: 390, dark: true },
];
const cases = looks.flatMap((look) =>
  ['Nurse', 'Physician', 'Administrator'].map((role) => ({ role, ...look })),
);

test.each(cases)(
  'every screen of a $role reads well at $width px, dark: $dark',
  async ({ role, ...look }) => {
    const person = await sitDownAs(role, look);
    const faults: Record<string, string[]> = {};
    for (const address of await addressesOf(role, person)) {
      await person.page.goto(`${installation.origin}${address}`);
      await person.page.getByRole('heading', { level: 1 }).waitFor();
      await person.page.waitForLoadState('networkidle');
      const found = await faultsOf(person);
      if ((await person.page.getByText('DEMO', { exact: true }).count()) === 0)
        found.push('not labelled as demo');
      if (found.length > 0) faults[address] = found;
    }
    expect(faults).toEqual({});
    expect([...person.complaints, ...person.refusals]).toEqual([]);
    expect(await person.page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    await person.page.context().close();
  },
);

test('an administrator can remove the demo clinic in one step', async () => {
  const person = await sitDownAs('Administrator', { width: 1280, dark: false });
  await person.page.getByRole('button', { name: 'Remove demo clinic' }).click();
  await person.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await person.page.getByRole('button', { name: 'Open the demo clinic' }).waitFor();
  const { demo, clinicExists } = await get<{ demo: unknown; clinicExists: boolean }>(
    person,
    '/api/installation',
  );
  expect([demo, clinicExists]).toEqual([null, false]);
});
