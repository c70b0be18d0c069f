import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../server/find-free-port.ts';
import { type Canaries, canariesIn, makeCanaries } from './canaries.ts';
import { filesIn, type Place, placesOfServer, storageOf, writeDownAddresses } from './canary-places.ts';
import { provokeRefusals } from './canary-refusals.ts';
import { invite, openDueTime, openEpisode, recordBlock, setUpClinic, tapScore } from './clinic-steps.ts';
import { Installation } from './installation.ts';
import { openKeptBrowser, Person } from './people.ts';

export interface CanaryResult {
  readonly places: number;
  readonly found: readonly string[];
}

/** A patient nobody else is called like goes through a clinic; where does their name turn up besides the record? */
export async function followCanaries(): Promise<CanaryResult> {
  const canaries = makeCanaries();
  const folder = await mkdtemp(join(tmpdir(), 'facetwise-canary-'));
  const [temporary, profile] = [join(folder, 'tmp'), join(folder, 'profile')];
  await mkdir(temporary);
  const metricsPort = await findFreePort();
  const settings = { LOG_LEVEL: 'trace', METRICS_PORT: `${metricsPort}`, TMPDIR: temporary };
  const installation = await Installation.create(settings);
  try {
    await installation.start();
    const places = await journey(installation, canaries, profile);
    places.push(...(await placesOfServer(installation, metricsPort)));
    places.push(
      ...(await filesIn(temporary, 'temporary files')),
      ...(await filesIn(profile, 'browser profile')),
    );
    const found = places.flatMap(({ name, content }) =>
      canariesIn(canaries, content)
        .filter((canary) => !isTabTitle(name, canary))
        .map((canary) => `${canary} in ${name}`),
    );
    return { places: places.length, found };
  } finally {
    await installation.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

async function journey(installation: Installation, canaries: Canaries, profile: string): Promise<Place[]> {
  const { origin } = installation;
  const [admins, context] = [await openKeptBrowser(`${profile}-admin`), await openKeptBrowser(profile)];
  try {
    const [admin, physician] = [await Person.sitDownAt(admins), await Person.sitDownAt(context)];
    await setUpClinic(admin, await installation.setupLink(), 'alma@north.example');
    const places = writeDownAddresses(context);
    const invited = { name: 'Petra Physician', email: 'petra@north.example', role: 'Physician' };
    await invite(admin, physician, invited);
    const episodeUrl = await openEpisode(physician, origin, canaries);
    const now = new Date(Date.now() - 3_600_000);
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(now);
    const clock = { timeZone: 'America/Los_Angeles', hour: '2-digit', minute: '2-digit' } as const;
    const time = new Intl.DateTimeFormat('en-GB', clock).format(now);
    const sheetUrl = await recordBlock(physician, episodeUrl, { day, time, agent: 'Lidocaine' });
    await openDueTime(physician, 'Before the block');
    await tapScore(physician, 'L4-L5 right', 8);
    const { page } = physician;
    await page.goto(`${origin}/patients`);
    for (const typed of [canaries.familyName, canaries.identifier]) {
      await page.getByRole('searchbox').fill(typed);
      await page.getByText(canaries.identifier).first().waitFor();
    }
    await page
      .getByRole('link', { name: new RegExp(canaries.familyName, 'i') })
      .first()
      .click();
    places.push(...(await provokeRefusals(page, canaries, sheetUrl)));
    for (const address of [
      '/',
      episodeUrl,
      `${episodeUrl}/review`,
      sheetUrl,
      '/calculator',
      '/account',
      '/policies',
    ]) {
      await page.goto(new URL(address, origin).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      places.push(...(await storageOf(page)));
    }
    // What was asked for on purpose with a name in its address is no address of ours.
    return places.filter(({ name, content }) => !name.startsWith('address') || !isProvoked(String(content)));
  } finally {
    await context.close();
    await admins.close();
  }
}

/** A tab is called after whose record it shows ("SMITH J"), against mixing up two; browsers keep titles in their history. */
const isTabTitle = (place: string, canary: string) =>
  canary === 'familyName' && /browser profile: .*(History|Sessions|Top Sites)/.test(place);

const isProvoked = (url: string) => /\/api\/(patients\/Cnry|patients\?q=|Cnry|policies\/Cnry)/.test(url);
