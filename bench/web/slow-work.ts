import type { Browser, Locator, Page } from 'playwright-core';
import { answersOf, type Cookies, interactionsOf, openSlowPage } from './slow-page.ts';

const times = 12;
/** As long as a person looks before the next tap, at the least. */
const betweenMs = 300;
const answerToScore = /\/readings$/;

interface Taps {
  readonly slowestMs: number;
  readonly answerP95Ms: number;
}

/** One due score recorded and taken back, again and again, as a finger does it. */
export async function measureTaps(browser: Browser, cookies: Cookies, sheet: string): Promise<Taps> {
  const page = await openSlowPage(browser, cookies);
  await page.goto(sheet);
  // One of two sides: the other one's pad stays, so it is named.
  const pad = page.getByRole('group', { name: /^Score, L5-S1 left, / });
  await pad.waitFor();
  await page.waitForLoadState('networkidle');
  for (let time = 0; time < times; time += 1) {
    await tap(page, pad.getByRole('button', { name: String(1 + (time % 9)), exact: true }));
    await tap(page, page.getByRole('button', { name: 'Undo' }).first());
    await pad.waitFor();
  }
  const interactions = await interactionsOf(page);
  const answers = await answersOf(page, answerToScore);
  await page.context().close();
  if (answers.length < times) throw new Error(`${answers.length} scores answered of ${times}`);
  return {
    // Nothing told: every picture came within the 16 ms from which the browser tells.
    slowestMs: Math.max(16, ...interactions),
    answerP95Ms: answers.toSorted((a, b) => a - b)[Math.floor(answers.length * 0.95)] ?? Number.NaN,
  };
}

/**
 * Finds what is tapped first and looks for nothing until the answer is drawn: what Playwright does in a page while it
 * waits, ten times a second, a finger does not do.
 */
async function tap(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('what is tapped is not to be seen');
  await page.waitForTimeout(betweenMs);
  const answered = page.waitForResponse(answerToScore);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await answered;
  await page.waitForTimeout(betweenMs);
}

/** From the button to the effect on the screen, in milliseconds. */
export async function measureEffect(browser: Browser, cookies: Cookies, address: string): Promise<number> {
  const page = await openSlowPage(browser, cookies);
  await page.goto(address);
  await page.getByLabel('Least relief (%)').fill('75');
  const look = page.getByRole('button', { name: 'See the effect on past episodes' });
  await look.waitFor();
  await page.waitForLoadState('networkidle');
  const before = performance.now();
  await look.click();
  await page.getByText('This is the effect of exactly what stands here.').waitFor();
  const took = performance.now() - before;
  await page.context().close();
  return took;
}
