import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fillClinic } from '../api/fill-clinic.ts';
import { filledRequests } from '../api/filled-requests.ts';
import { type LoadRequest, runLoad } from '../api/load.ts';
import { scannedWhole } from '../api/plans.ts';
import { plantClinics } from '../api/plant-clinics.ts';
import { machineLine, row } from '../api/report-table.ts';
import { type RunningApi, startApi } from '../api/running-api.ts';
import { captureEach } from '../api/sent-statements.ts';

// npm run bench -- fill [EPISODES]: the worklist, the search and an episode with 1,000,000 readings in 100,000 blocks
// beside 10,000 readings, two running applications in turn; every statement on an index. Writes bench/results/fill.md;
// exit code 1 on a miss.

const [few, many] = [500, Number(process.argv[2] ?? 50_000)];
const mostRatio = 1.3;
const turns = 40;
const secondsATurn = 0.25;
/** Of whatever else the machine does. */
const [loadBefore = Number.NaN] = loadavg();

interface Filled {
  readonly api: RunningApi;
  readonly readings: number;
  readonly asked: ReadonlyMap<string, readonly LoadRequest[]>;
}

async function fill(episodes: number): Promise<Filled> {
  const api = await startApi();
  const [clinic] = await plantClinics(api, ['North']);
  if (clinic === undefined) throw new Error('no clinic');
  await fillClinic(api.superuser, clinic, episodes);
  const counted = await api.superuser.query<{ count: string }>('SELECT count(*) FROM reading');
  await settle(api.origin, clinic.cookie);
  // A clinic has not come into being a minute ago: what PostgreSQL tidies up by itself afterwards is done.
  await api.superuser.query('VACUUM ANALYZE');
  await api.superuser.query('CHECKPOINT');
  const asked = await filledRequests(api, clinic);
  return { api, readings: Number(counted.rows[0]?.count), asked };
}

/** A filled clinic's worklist is worked out some hundred episodes at a time. */
async function settle(origin: string, cookie: string): Promise<void> {
  let isSettling = true;
  while (isSettling) {
    const answer = await fetch(`${origin}/api/worklist`, { headers: { cookie } });
    ({ isSettling } = (await answer.json()) as { isSettling: boolean });
  }
}

/** Milliseconds of each answer, one after the other. */
async function ask({ api, asked }: Filled, name: string): Promise<readonly number[]> {
  const requests = asked.get(name) ?? [];
  const result = await runLoad({
    origin: api.origin,
    clients: 1,
    seconds: secondsATurn,
    wanted: 200,
    requests,
  });
  if (result.failures.length > 0) throw new Error(`${name}: ${result.failures[0]}`);
  return result.times;
}

const small = await fill(few);
try {
  const large = await fill(many);
  try {
    await measure(large);
  } finally {
    await large.api.stop();
  }
} finally {
  await small.api.stop();
}

async function measure(large: Filled): Promise<void> {
  const lines: string[] = [];
  const missed: string[] = [];
  for (const name of large.asked.keys()) {
    const times = { small: [] as number[], large: [] as number[] };
    for (let turn = -2; turn < turns; turn += 1) {
      // Short turns, so that whatever else the machine does falls on both; the first warm up.
      for (const which of turn % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const)) {
        const asked = await ask(which === 'small' ? small : large, name);
        if (turn >= 0) times[which].push(...asked);
      }
    }
    const ratio = p95(times.large) / p95(times.small);
    if (ratio > mostRatio) missed.push(name);
    const figures = [p95(times.small).toFixed(1), p95(times.large).toFixed(1), ratio.toFixed(2)];
    lines.push(row([name, ...figures, ratio <= mostRatio ? 'reached' : '**missed**']));
    console.log(lines.at(-1));
  }
  const scans = await scansOf(large);
  report(large, lines, scans);
  for (const scan of scans) console.log(`no index: ${scan}`);
  const failures = missed.length + scans.length;
  console.log(failures === 0 ? 'every goal reached' : `missed: ${[...missed, ...scans].join('; ')}`);
  process.exitCode = failures === 0 ? 0 : 1;
}

/** Every statement of every request, explained on the large database. */
async function scansOf({ api, asked }: Filled): Promise<string[]> {
  const each = [...asked.values()].flatMap(([first]) => first ?? []);
  const works = each.map(({ path, method, headers, body }) => async () => {
    const answer = await fetch(api.origin + path, { method, headers, ...(body && { body }) });
    await answer.text();
  });
  const captured = await captureEach(api, works);
  return scannedWhole(
    api.applicationUrl,
    captured.flatMap(({ statements }) => statements),
  );
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

function report({ readings }: Filled, lines: readonly string[], scans: readonly string[]): void {
  const count = (number: number) => number.toLocaleString('en-US');
  const text = [
    '# Speed with a million readings',
    '',
    '`npm run bench -- fill` writes this page: two running applications, asked in turn over HTTP by one client; ten readings',
    'a block, two blocks an episode, ten episodes a day up to today. Filled, then vacuumed, analysed and written out, as a',
    'clinic is that has worked for years. p95 in milliseconds, of forty short turns each; the ratio is of the two.',
    '',
    row([
      'request',
      `${count(small.readings)} readings`,
      `${count(readings)} readings`,
      'ratio',
      `goal ≤ ${mostRatio}`,
    ]),
    row(['---', '---:', '---:', '---:', '---']),
    ...lines,
    '',
    scans.length === 0
      ? 'EXPLAIN of every statement these requests send: none reads a whole table of the record, nor all rows of a clinic.'
      : `Read whole: ${scans.join('; ')}`,
    '',
    `${machineLine()} Its load average before: ${loadBefore.toFixed(1)}.`,
    '',
  ].join('\n');
  mkdirSync(join('bench', 'results'), { recursive: true });
  writeFileSync(join('bench', 'results', 'fill.md'), text);
}
