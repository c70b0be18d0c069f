import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Installation } from './installation.ts';

/** One place a canary must not be in. */
export interface Place {
  readonly name: string;
  readonly content: Buffer | string;
}

/** Every address a browser asks for, with what it tells of where it comes from; written down from now on. */
export function writeDownAddresses(context: BrowserContext): Place[] {
  const places: Place[] = [];
  context.on('request', (request) => {
    const { referer = '' } = request.headers();
    places.push({ name: `address ${request.method()}`, content: `${request.url()} ${referer}` });
  });
  context.on('page', (page) =>
    page.on('framenavigated', (frame) => void places.push(addressOf(frame.url()))),
  );
  for (const page of context.pages())
    page.on('framenavigated', (frame) => void places.push(addressOf(frame.url())));
  return places;
}

const addressOf = (url: string): Place => ({ name: 'history', content: url });

const storageScript = `(async () => ({
  local: JSON.stringify(localStorage),
  session: JSON.stringify(sessionStorage),
  cached: JSON.stringify(await Promise.all((await caches.keys()).map(
    async (key) => (await (await caches.open(key)).keys()).map(({ url }) => url)))),
}))()`;

/** What a page's site keeps in the browser. */
export async function storageOf(page: Page): Promise<Place[]> {
  const kept = await page.evaluate<Record<'local' | 'session' | 'cached', string>>(storageScript);
  const state = await page.context().storageState({ indexedDB: true });
  return [
    { name: 'localStorage', content: kept.local },
    { name: 'sessionStorage', content: kept.session },
    { name: 'caches', content: kept.cached },
    { name: 'cookies, IndexedDB', content: JSON.stringify(state) },
  ];
}

/** Every file below a folder, but for what is left out. */
export async function filesIn(folder: string, name: string, leaveOut: RegExp = /^$/): Promise<Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const places: Place[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || leaveOut.test(path)) continue;
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    places.push({ name: `${name}: ${path.slice(folder.length)}`, content });
  }
  return places;
}

/** What the machine and its other users can see of the server. */
export async function placesOfServer(installation: Installation, metricsPort: number): Promise<Place[]> {
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return [
    { name: 'stdout and stderr', content: installation.said() },
    { name: 'metrics', content: metrics },
    { name: 'process titles', content: execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }) },
    // The record itself stands in the database's own files, and in its write-ahead log.
    ...(await filesIn(
      installation.dataDir,
      'data folder',
      /[/\\](base|global|pg_wal|pg_xact|pg_multixact)[/\\]/,
    )),
  ];
}
