import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { Person } from '../../e2e/people.ts';

/** Opens the demo clinic of a fresh installation. */
export async function openDemo(window: Browser, origin: string): Promise<void> {
  const { page } = await Person.sitDown(window);
  await page.goto(origin);
  await page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await page.getByRole('button', { name: /^Nurse / }).waitFor();
  await page.context().close();
}

export async function sitDownAs(
  window: Browser,
  origin: string,
  role: string,
  height: number,
): Promise<Person> {
  const person = await Person.sitDown(window, { width: 1280, height });
  await person.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await person.page.goto(origin);
  await person.page.getByRole('button', { name: new RegExp(`^${role} `) }).click();
  await person.arrive();
  return person;
}

/** What the API says at this path to this person. */
export async function read<T>({ page }: Person, path: string): Promise<T> {
  return (await page.request.get(new URL(path, page.url()).href)).json();
}

/** Writes something as this person, past the screen; on top of this version, if it has one. */
export async function write(
  { page }: Person,
  method: 'POST' | 'PUT',
  path: string,
  data: object,
  version?: number,
): Promise<unknown> {
  const answer = await page.request.fetch(new URL(path, page.url()).href, {
    method,
    data,
    headers: {
      'idempotency-key': randomUUID(),
      'sec-fetch-site': 'same-origin',
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
