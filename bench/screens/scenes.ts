import type { Person } from '../../e2e/people.ts';
import { recordScenes } from './record-scenes.ts';
import { settingsScenes } from './settings-scenes.ts';

/** What no address opens: dialogs, conflicts, what is closed, what ended. */
export interface Scene {
  readonly name: string;
  readonly role: string;
  /** From the first screen of this role; the picture is taken of what is open at the end. */
  readonly play: (person: Person) => Promise<void>;
}

const aroundScenes: readonly Scene[] = [
  {
    name: 'locked',
    role: 'Nurse',
    play: async ({ page }) => {
      await page.context().clearCookies();
      await page.getByRole('link', { name: /^Awaiting review/ }).click();
      await page.getByRole('heading', { name: 'Sign in again' }).waitFor();
    },
  },
  {
    name: 'no-permission',
    role: 'Nurse',
    play: async ({ page }) => {
      await page.goto(new URL('/users', page.url()).href);
    },
  },
  {
    name: 'palette',
    role: 'Physician',
    play: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('DEMO');
      await page.getByRole('option', { name: /CEDAR/ }).waitFor();
    },
  },
  {
    name: 'keys',
    role: 'Nurse',
    play: ({ page }) => page.keyboard.press('?'),
  },
  {
    name: 'nothing-found',
    role: 'Nurse',
    play: async ({ page }) => {
      await page.goto(new URL('/patients', page.url()).href);
      await page.getByLabel('Search').fill('Nobody');
    },
  },
  {
    name: 'remove-demo',
    role: 'Administrator',
    play: async ({ page }) => {
      await page.goto(new URL('/account', page.url()).href);
      await page.getByRole('button', { name: 'Remove demo clinic' }).click();
    },
  },
];

// In this order: what one records, the next may need.
export const scenes: readonly Scene[] = [...aroundScenes, ...settingsScenes, ...recordScenes];
