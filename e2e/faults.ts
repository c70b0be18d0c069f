import { createRequire } from 'node:module';
import type { Person } from './people.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Finding {
  id: string;
  nodes: { html: string }[];
}

/** Every page this person opens from here on can be looked over, in this theme. */
export async function readWith({ page }: Person, { dark }: { dark: boolean }): Promise<void> {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  // An init script is no inline script of the page, so the page's own policy stays as it is.
  await page.addInitScript({ path: axePath });
}

/** What axe finds on the screen, and whether the screen is wider than the window. */
export async function faultsOf(person: Person): Promise<string[]> {
  return [...(await axeFaults(person)), ...(await widthFaults(person))];
}

async function axeFaults({ page }: Person): Promise<string[]> {
  const violations = (await page.evaluate('axe.run().then((result) => result.violations)')) as Finding[];
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

export async function widthFaults({ page }: Person): Promise<string[]> {
  const isWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  return isWide ? ['wider than the window'] : [];
}
