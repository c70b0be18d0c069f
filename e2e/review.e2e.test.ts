import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, readWith } from './faults.ts';
import { Installation } from './installation.ts';
import { openBrowser, Person } from './people.ts';
import { worklistRows } from './worklist-rows.ts';

let installation: Installation;
let browser: Browser;
let visitor: Person;

beforeAll(async () => {
  [installation, browser] = await Promise.all([Installation.create(), openBrowser()]);
  await installation.start();
  visitor = await Person.sitDown(browser);
  await visitor.page.goto(installation.origin);
  await visitor.page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await visitor.page.getByRole('button', { name: /^Physician / }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

async function sitDownAs(role: 'Physician' | 'Nurse'): Promise<Person> {
  const person = await Person.sitDown(browser);
  await readWith(person, { dark: false });
  await person.page.goto(installation.origin);
  await person.page.getByRole('button', { name: new RegExp(`^${role} `) }).click();
  await person.page.getByRole('heading', { name: 'Worklist' }).waitFor();
  return person;
}

async function get<T>(person: Person, path: string): Promise<T> {
  return (await (await person.page.request.get(`${installation.origin}${path}`)).json()) as T;
}

async function demoPassword(): Promise<string> {
  const { demo } = await get<{ demo: { password: string } }>(visitor, '/api/installation');
  return demo.password;
}

/** The demo patient's episode by the identifier of the patient. */
async function episodeOf(person: Person, identifier: string): Promise<string> {
  const rows = await worklistRows(person, installation.origin);
  const row = rows.find((each) => each.identifier === identifier);
  if (row === undefined) throw new Error(`no episode of ${identifier}`);
  return row.episodeId;
}

/** One thing a person does, counted. */
class Actions {
  count = 0;
  async do(action: Promise<unknown>): Promise<void> {
    this.count += 1;
    await action;
  }
}

test('a physician can review and sign in three actions plus re-authentication', async () => {
  const physician = await sitDownAs('Physician');
  const { page } = physician;
  const episodeId = await episodeOf(physician, 'DEMO-002');
  await page.goto(`${installation.origin}/episodes/${episodeId}/review`);
  const reason = page.getByLabel('Reason', { exact: true });
  await reason.waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);

  const actions = new Actions();
  await actions.do(page.getByRole('radio', { name: /^Consider radiofrequency ablation/ }).check());
  await actions.do(reason.fill('Both blocks relieved the usual pain for as long as each agent works.'));
  await actions.do(page.getByRole('button', { name: 'I agree: sign …' }).click());
  expect(actions.count).toBe(3);

  const dialog = page.getByRole('dialog', { name: 'Sign this review' });
  await expect.poll(() => dialog.textContent()).toMatch(/DEMO-BIRCH, Bruno[\s\S]*L4-L5 left/);
  expect(await faultsOf(physician)).toEqual([]);
  await dialog.getByLabel('Your password').fill(await demoPassword());
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();

  await page.getByText(/^Signed by Dr. Paul Demo/).waitFor();
  await page.getByText('This review is signed and locked').waitFor();
  // Led to what was signed, and told so.
  await page.getByRole('alert').filter({ hasText: 'Signed and stored' }).waitFor();
  const here = page.locator(':focus');
  await expect.poll(() => here.textContent()).toBe('Signed');
  await expect.poll(async () => (await here.boundingBox())?.y ?? -1).toBeGreaterThan(0);
  expect(physician.complaints).toEqual([]);
});

test('a physician can review and sign with the keyboard alone, and what was typed survives a reload', async () => {
  const physician = await sitDownAs('Physician');
  const { page } = physician;
  const { keyboard } = page;
  const episodeId = await episodeOf(physician, 'DEMO-007');
  const tabTo = async (name: RegExp | string) => {
    const wanted = typeof name === 'string' ? new RegExp(`^${name}$`) : name;
    for (let step = 0; step < 80; step += 1) {
      const here = (await page.evaluate(`(() => {
        const it = document.activeElement;
        return it?.labels?.[0]?.textContent || it?.getAttribute('aria-label') || it?.textContent || '';
      })()`)) as string;
      if (wanted.test(here.trim())) return;
      await keyboard.press('Tab');
    }
    throw new Error(`no way to ${wanted} by the Tab key`);
  };
  await page.goto(`${installation.origin}/episodes/${episodeId}/review`);
  await page.getByLabel('Reason', { exact: true }).waitFor();
  await tabTo('Go to the decision');
  await keyboard.press('Enter');
  await tabTo(/^Consider radiofrequency ablation/);
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.type('One block only: a second one first.');
  await page.getByText(/^Draft saved/).waitFor();

  await page.reload();
  await page.getByText(/^Your draft of/).waitFor();
  expect(await page.getByLabel('Reason', { exact: true }).inputValue()).toBe(
    'One block only: a second one first.',
  );
  await tabTo('I see it differently: sign …');
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Sign this review' }).waitFor();
  await tabTo('Your password');
  await keyboard.type(await demoPassword());
  await keyboard.press('Enter');
  await page.getByText(/^Signed by Dr. Paul Demo/).waitFor();
  await page.getByText('A further block', { exact: true }).first().waitFor();
  await page.getByText('Sees the calculated result differently').waitFor();
  expect(physician.complaints).toEqual([]);
});

test('when a score comes in under an open review, a physician sees what is different before signing', async () => {
  const physician = await sitDownAs('Physician');
  const nurse = await sitDownAs('Nurse');
  const { page } = physician;
  const episodeId = await episodeOf(physician, 'DEMO-001');
  await page.goto(`${installation.origin}/episodes/${episodeId}/review`);
  await page.getByRole('button', { name: 'Write an addendum' }).click();
  // One field in front; the decision stays as signed until it is changed.
  await page.getByLabel('What you add').fill('Seen again.');
  expect(await page.getByRole('radio').count()).toBe(0);
  await page.getByRole('button', { name: 'Change the decision' }).click();
  await page.getByRole('radio', { name: 'Other' }).check();

  await correctOneScore(nurse, episodeId);

  await page.getByRole('button', { name: 'I agree: sign …' }).click();
  await page.getByLabel('Your password').fill(await demoPassword());
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const changed = page.getByRole('alert').filter({ hasText: 'The record changed' });
  await expect.poll(() => changed.textContent()).toMatch(/L4-L5 right, score at \+15 min: 1 → 9/);
  await page.getByRole('button', { name: 'I have read it again' }).click();
  expect(await page.getByLabel('What you add').inputValue()).toBe('Seen again.');
  await page.getByRole('button', { name: 'I see it differently: sign …' }).click();
  await page.getByLabel('Your password').fill(await demoPassword());
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('heading', { name: 'Signed addendum' }).waitFor();
  expect(physician.complaints).toEqual([]);
});

/** The 15-minute score of L4-L5 right in the first block becomes 9, with a reason, by the API as the sheet does it. */
async function correctOneScore(nurse: Person, episodeId: string): Promise<void> {
  interface Reading {
    id: string;
    isCurrent: boolean;
    minutesAfterBlock: number | null;
    observedAt: string;
  }
  const { blocks } = await get<{
    blocks: { series: { id: string; joint: string; readings: Reading[] }[] }[];
  }>(nurse, `/api/episodes/${episodeId}`);
  const series = blocks[0]?.series.find(({ joint }) => joint === 'L4-L5');
  const reading = series?.readings.find((each) => each.isCurrent && each.minutesAfterBlock === 15);
  if (series === undefined || reading === undefined) throw new Error('the demo has this score');
  const id = crypto.randomUUID().replace(/^(.{14})4/, '$17');
  const answer = await nurse.page.request.post(`${installation.origin}/api/series/${series.id}/readings`, {
    headers: { origin: installation.origin, 'idempotency-key': id },
    data: {
      id,
      phase: 'post_block',
      minutesAfterBlock: 15,
      entry: { kind: 'score', score: 9 },
      activity: null,
      observedAt: reading.observedAt,
      transcribed: false,
      supersedesId: reading.id,
      reason: 'Read wrongly',
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}
