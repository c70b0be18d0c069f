import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How many times slower than this machine the browser computes. */
export const slowdown = 4;

/** What the browser itself measured of one page. */
interface Paints {
  readonly largestPaintMs: number;
  readonly layoutShift: number;
  /** When the screen took the focus: its script has drawn it, or taken over what was drawn, and hears every tap. */
  readonly usableMs: number;
}

const observers = `
  window.measured = { paint: 0, shift: 0, usable: 0, interactions: [] };
  const watch = (type, take, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  watch('largest-contentful-paint', (entry) => { measured.paint = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) measured.shift += entry.value; });
  document.addEventListener('focusin', ({ target }) => {
    if (target.tagName === 'H1' && measured.usable === 0) measured.usable = performance.now();
  });
  watch('event', (entry) => {
    if (entry.interactionId) measured.interactions.push({ id: entry.interactionId, ms: entry.duration });
  }, { durationThreshold: 16 });
`;

const quietMs = 2_000;
const patienceMs = 60_000;

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** A fresh browser that has loaded nothing yet, slowed down, measuring from its first byte. */
export async function openSlowPage(browser: Browser, cookies: Cookies): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'UTC' });
  context.setDefaultTimeout(patienceMs);
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.addInitScript(observers);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/**
 * Opens an address as somebody does who has never been here, and waits until nothing changes any more. Nothing is looked
 * for in the page meanwhile: on a slow device a look takes a tenth of a second, and that would be measured too.
 */
export async function paintsOf(browser: Browser, cookies: Cookies, address: string): Promise<Paints> {
  const page = await openSlowPage(browser, cookies);
  await page.goto(address);
  const { paint, shift } = await stillPaints(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const usableMs = await page.evaluate<number>('measured.usable');
  await page.context().close();
  return { largestPaintMs: paint, layoutShift: shift, usableMs };
}

interface Measured {
  readonly paint: number;
  readonly shift: number;
}

/** What was measured once it has stayed the same for a while. */
async function stillPaints(page: Page): Promise<Measured> {
  let before: Measured = { paint: 0, shift: 0 };
  const until = performance.now() + patienceMs;
  await page.waitForLoadState('networkidle');
  while (performance.now() < until) {
    await page.waitForTimeout(quietMs);
    const { paint, shift } = await page.evaluate<Measured>(
      '({ paint: measured.paint, shift: measured.shift })',
    );
    if (paint > 0 && paint === before.paint && shift === before.shift) return { paint, shift };
    before = { paint, shift };
  }
  throw new Error(`${page.url()} did not come to rest`);
}

/** From the finger to the picture, of every interaction so far; those under 16 ms the browser does not tell. */
export async function interactionsOf(page: Page): Promise<number[]> {
  await settle(page);
  const all = await page.evaluate<{ id: number; ms: number }[]>('measured.interactions');
  const longest = new Map<number, number>();
  for (const { id, ms } of all) longest.set(id, Math.max(ms, longest.get(id) ?? 0));
  return [...longest.values()];
}

/** Milliseconds from request to answer, of every request whose address fits. */
export async function answersOf(page: Page, fits: RegExp): Promise<number[]> {
  const all = await page.evaluate<{ name: string; ms: number }[]>(
    `performance.getEntriesByType('resource').map(({ name, requestStart, responseEnd }) =>
      ({ name, ms: responseEnd - requestStart }))`,
  );
  return all.filter(({ name }) => fits.test(name)).map(({ ms }) => ms);
}

/** Performance entries arrive a moment after their paint. */
const settle = (page: Page) => page.waitForTimeout(600);
