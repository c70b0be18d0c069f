import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Installation } from './installation.ts';
import { Keys } from './keys.ts';
import { openBrowser, Person } from './people.ts';

/** The work of each role by keys alone; nothing in here touches a mouse or a field from outside. */

let installation: Installation;
let browser: Browser;
let person: Person;
let keys: Keys;

interface Demo {
  password: string;
  users: { role: string; email: string }[];
}
let demo: Demo;

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
  const visitor = await Person.sitDown(browser);
  await visitor.page.goto(installation.origin);
  await new Keys(visitor.page).open(visitor.page.getByRole('button', { name: 'Open the demo clinic' }));
  await visitor.page.getByRole('button', { name: /^Nurse / }).waitFor();
  demo = (await get<{ demo: Demo }>(visitor, '/api/installation')).demo;
  await visitor.page.context().close();
});

beforeEach(async () => {
  person = await Person.sitDown(browser);
  keys = new Keys(person.page);
  await person.page.goto(installation.origin);
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

async function get<T>({ page }: Person, path: string): Promise<T> {
  return (await (await page.request.get(`${installation.origin}${path}`)).json()) as T;
}

/** With address and password, as in a clinic of one's own. */
async function signIn(role: string): Promise<void> {
  const { page } = person;
  const user = demo.users.find((each) => each.role === role);
  await keys.type(page.getByRole('textbox', { name: 'E-mail address' }), user?.email ?? '');
  await keys.type(page.getByLabel('Password', { exact: true }), demo.password);
  await keys.press('Enter');
  await person.arrive();
}

async function expectSeenAndQuiet(): Promise<void> {
  expect([...keys.unseen]).toEqual([]);
  expect([...person.complaints, ...person.refusals]).toEqual([]);
  await person.page.context().close();
}

test('a nurse signs in, opens the score that is due, records it, takes it back and records it again', async () => {
  const { page } = person;
  await signIn('nurse');
  await keys.open(page.getByRole('link', { name: /DEMO-CEDAR/ }));
  const pad = page.getByRole('group', { name: /^Score, L5-S1 left, \+30 min/ });
  await keys.to(pad.getByRole('button'));
  await keys.press('7', 'ArrowRight', 'ArrowLeft', 'Enter');
  await page.getByText('L5-S1 left: 7 saved').waitFor();
  await keys.open(page.getByRole('button', { name: 'Undo' }));
  await keys.to(pad.getByRole('button'));
  await keys.press('1', '0', 'Space');
  await page.getByText('L5-S1 left: 10 saved').waitFor();
  expect(await currentScores(/\/blocks\/([^/]+)/.exec(page.url())?.[1] ?? '', 30)).toEqual([10]);
  await expectSeenAndQuiet();
});

async function currentScores(blockId: string, minutes: number): Promise<(number | null)[]> {
  interface Reading {
    isCurrent: boolean;
    minutesAfterBlock: number | null;
    score: number | null;
  }
  const { block } = await get<{ block: { series: { readings: Reading[] }[] } }>(
    person,
    `/api/blocks/${blockId}`,
  );
  return block.series
    .flatMap(({ readings }) => readings)
    .filter(({ isCurrent, minutesAfterBlock }) => isCurrent && minutesAfterBlock === minutes)
    .map(({ score }) => score);
}

test('a physician opens an episode that waits, decides, and signs', async () => {
  const { page } = person;
  await signIn('physician');
  await keys.open(page.getByRole('link', { name: /^Awaiting review/ }));
  await keys.open(page.getByRole('link', { name: /DEMO-BIRCH/ }));
  await keys.open(page.getByRole('button', { name: 'Go to the decision' }));
  // Nothing is chosen beforehand: Space chooses where one stands.
  await keys.to(page.getByRole('radio', { name: /^Consider radiofrequency ablation/ }));
  await keys.press('Space');
  await keys.type(page.getByRole('textbox', { name: 'Reason' }), 'Both blocks relieved the usual pain.');
  await keys.open(page.getByRole('button', { name: 'I agree: sign …' }));
  const dialog = page.getByRole('dialog', { name: 'Sign this review' });
  await keys.type(dialog.getByLabel('Your password'), demo.password);
  await keys.press('Enter');
  await page.getByText(/^Signed by Dr. Paul Demo/).waitFor();
  await expectSeenAndQuiet();
});

test('an administrator changes a policy, looks at its effect and publishes it', async () => {
  const { page } = person;
  await signIn('admin');
  const list = page.getByRole('main');
  await keys.open(list.getByRole('link', { name: /Clinic default/ }));
  await keys.open(page.getByRole('link', { name: 'Publish a new version' }));
  await keys.type(page.getByRole('textbox', { name: 'Least relief (%)' }), '75');
  await keys.open(page.getByRole('button', { name: 'See the effect on past episodes' }));
  await page.getByText('This is the effect of exactly what stands here.').waitFor();
  await keys.type(page.getByRole('textbox', { name: 'Why this change' }), 'Agreed by the department');
  await keys.open(page.getByRole('button', { name: 'Publish', exact: true }));
  await page.getByText('Version 2', { exact: true }).first().waitFor();
  await expectSeenAndQuiet();
});
