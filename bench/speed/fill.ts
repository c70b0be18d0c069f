import { mkdirSync, writeFileSync } from 'node:fs';
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
const rounds = 9;
const secondsARound = 1;

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
    seconds: secondsARound,
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
    const ratios: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      // Who comes first changes from round to round; the first round warms up.
      const order = round % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const);
      const asked = { small: [] as readonly number[], large: [] as readonly number[] };
      for (const which of order) asked[which] = await ask(which === 'small' ? small : large, name);
      if (round === 0) continue;
      ratios.push(p95(asked.large) / p95(asked.small));
      times.small.push(...asked.small);
      times.large.push(...asked.large);
    }
    const ratio = median(ratios);
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
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
    'clinic is that has worked for years. p95 in milliseconds; the ratio is the median of nine rounds, each comparing what ran',
    'side by side.',
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
    machineLine(),
    '',
  ].join('\n');
  mkdirSync(join('bench', 'results'), { recursive: true });
  writeFileSync(join('bench', 'results', 'fill.md'), text);
}
