import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from '../../e2e/people.ts';
import { startApi } from '../api/running-api.ts';
import { openDemo, sitDownAs } from '../screens/demo-seats.ts';

// npm run pictures -- readme: the pictures of the README, taken from the demo clinic of a fresh installation with a folder of its
// own. The demo's times stand relative to now, so days and clock times differ from run to run; nothing else does.

const folder = join('docs', 'pictures');
const mostKib = 250;
/** Where the heading of a picture stands, in px. */
const belowEdge = 120;

const api = await startApi();
const browser = await openBrowser();
try {
  await openDemo(browser, api.origin);
  await mkdir(folder, { recursive: true });
  await keep('entry', await entry(browser, api.origin));
  await keep('review', await review(browser, api.origin));
  await keep('policy-effect', await policyEffect(browser, api.origin));
} finally {
  await browser.close();
  await api.stop();
}

async function keep(name: string, picture: Buffer): Promise<void> {
  const kib = Math.round(picture.length / 1024);
  await writeFile(join(folder, `${name}.png`), picture);
  console.log(`${folder}/${name}.png ${kib} KiB`);
  if (kib <= mostKib) return;
  console.log(`more than ${mostKib} KiB`);
  process.exitCode = 1;
}

/** Two sides of one level, due now: one row of eleven buttons each. */
async function entry(window: Browser, origin: string): Promise<Buffer> {
  const { page } = await sitDownAs(window, origin, 'Nurse', 960);
  await page.getByRole('link', { name: /DEMO-CEDAR/ }).click();
  const pad = page.getByRole('group', { name: /^Score, L5-S1 left, / });
  await pad.waitFor();
  await pad.getByRole('button', { name: '2', exact: true }).click();
  await page.getByText('L5-S1 left: 2 saved').waitFor();
  return picture(page.getByRole('heading', { level: 1 }));
}

/** Curve and figures on the left, each criterion with its numbers on the right. */
async function review(window: Browser, origin: string): Promise<Buffer> {
  const { page } = await sitDownAs(window, origin, 'Physician', 960);
  await page.getByRole('link', { name: /^Awaiting review/ }).click();
  await page.getByRole('link', { name: /DEMO-BIRCH/ }).click();
  await page.getByRole('region', { name: 'L4-L5 left' }).first().waitFor();
  return picture(page.getByRole('heading', { level: 1 }));
}

/** A stricter threshold, and what it would change among the recorded episodes. */
async function policyEffect(window: Browser, origin: string): Promise<Buffer> {
  const { page } = await sitDownAs(window, origin, 'Administrator', 960);
  await page.goto(`${origin}/policies/clinic-template/publish`);
  await page.getByLabel('Least relief (%)').fill('90');
  await page.getByRole('button', { name: 'See the effect on past episodes' }).click();
  await page.getByText('This is the effect of exactly what stands here.').waitFor();
  return picture(page.getByRole('heading', { name: 'Effect on past episodes' }));
}

/** The page with this near the top, once everything is there; nothing has the focus or the mouse. */
async function picture(top: Locator): Promise<Buffer> {
  const page = top.page();
  await page.waitForLoadState('networkidle');
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement?.blur()');
  const { y } = (await top.boundingBox()) ?? { y: 0 };
  await page.evaluate(`scrollBy({ top: ${y - belowEdge}, behavior: 'instant' })`);
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
