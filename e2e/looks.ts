import { faultsOf, widthFaults } from './faults.ts';
import type { Person } from './people.ts';

/** One way a screen is looked at. */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  /** axe looks once in each theme; the other looks are about the width. */
  readonly axe?: boolean;
}

const looks: readonly Look[] = [
  { name: 'desktop, light', width: 1440, axe: true },
  { name: 'forced colours', width: 1440, forcedColors: true },
  { name: 'tablet', width: 820 },
  { name: 'phone, dark', width: 390, dark: true, axe: true },
  { name: '320 px', width: 320 },
];

/** What is wrong with the screen that is open, in every look, each by the look's name; the first is put on again. */
export async function faultsInEveryLook(person: Person): Promise<string[]> {
  const found: string[] = [];
  const [first] = looks;
  for (const look of looks) {
    await lookAs(person, look);
    const faults = [
      ...(look.axe ? await faultsOf(person) : await widthFaults(person)),
      ...(await outline(person)),
    ];
    found.push(...faults.map((fault) => `${look.name}: ${fault}`));
  }
  if (first) await lookAs(person, first);
  return found;
}

async function lookAs({ page }: Person, { width, dark, forcedColors }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const scheme = dark ? 'dark' : 'light';
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
}

/** What a screen must have at every width: one h1 that can be seen, a title and a language. */
async function outline({ page }: Person): Promise<string[]> {
  const headings = await page.getByRole('heading', { level: 1 }).count();
  const { lang, title } = await page.evaluate<{ lang: string; title: string }>(
    '({ lang: document.documentElement.lang, title: document.title })',
  );
  return [
    headings === 1 ? '' : `${headings} headings of the first level`,
    lang === 'en' ? '' : `the language is "${lang}"`,
    title === '' ? 'no title' : '',
  ].filter(Boolean);
}
