import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { openBrowser } from '../../e2e/people.ts';
import { findProjectRoot } from '../../server/project-root.ts';
import { momentsOf, zones } from './zone-moments.ts';

type Clock = Record<'byTemporal' | 'byFormatter', (...of: unknown[]) => Record<string, string>>;
type Moments = readonly (readonly [zone: string, instants: readonly number[]])[];

test('in a browser, both ways to read the clock of a zone read the same around every change of it', async () => {
  const place = join(findProjectRoot(), 'web', 'lib', 'wall-clock.ts');
  const { code } = await transformWithOxc(await readFile(place, 'utf8'), place);
  const moments: Moments = zones.map((zone) => [zone, momentsOf(zone, [2024, 2028])]);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({
      type: 'module',
      content: `${code}\nObject.assign(globalThis, { clock: { byTemporal, byFormatter } });`,
    });
    const { compared, unlike } = await page.evaluate((wanted: Moments) => {
      const { clock, Temporal } = globalThis as unknown as { clock: Clock; Temporal: unknown };
      const now = Date.now();
      const everywhere: Moments = Intl.supportedValuesOf('timeZone').map((zone) => [zone, [now]]);
      const all = [...wanted, ...everywhere].flatMap(([zone, instants]) =>
        instants.map((ms) => [zone, ms] as const),
      );
      const differs = ([zone, ms]: readonly [string, number]) => {
        const [one, other] = [clock.byTemporal(Temporal, ms, zone), clock.byFormatter(ms, zone)];
        return Object.keys(one).length !== 6 || Object.keys(one).some((part) => one[part] !== other[part]);
      };
      return { compared: all.length, unlike: all.filter(differs) };
    }, moments);
    expect(compared).toBeGreaterThan(2_000);
    expect(unlike).toEqual([]);
  } finally {
    await browser.close();
  }
});
