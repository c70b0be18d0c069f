import { setTimeout as delay } from 'node:timers/promises';
import { type ApiProcess, launchApi } from '../cluster/api-process.ts';
import { checkRecord } from '../cluster/check-record.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { killPostgres } from '../cluster/kill-postgres.ts';
import { plantClinics, slotsOf } from '../cluster/ledger.ts';
import { writeAll } from '../cluster/load.ts';
import type { Proof, Say } from '../cluster/proof.ts';

/** What happens to the application that serves, and how many others are started on its data meanwhile. */
interface Meeting {
  readonly others: number;
  /** Whether the first one is to serve on. */
  readonly staysFirst?: true;
  begin(cluster: Cluster): Promise<unknown>;
}

const any = (most: number) => delay(Math.random() * most);

const meetings: Readonly<Record<string, Meeting>> = {
  'while the first runs': { others: 1, staysFirst: true, begin: () => any(50) },
  'while the first stops': {
    others: 1,
    begin: ({ api }) => {
      void api.stop();
      return any(1_500);
    },
  },
  'when the first was just killed': { others: 1, begin: ({ api }) => api.kill().then(() => any(100)) },
  'two, after it was killed': { others: 2, begin: ({ api }) => api.kill() },
  'two, after it stopped': { others: 2, begin: ({ api }) => api.stop() },
  'two, after it and PostgreSQL were killed': {
    others: 2,
    begin: ({ api, folder }) => Promise.all([api.kill(), killPostgres(folder)]),
  },
};

const scoresPerRound = 600;
/** Acknowledged before the next others come. */
const scoresBetween = 20;
const writers = 4;
const mostStarts = 6;

/** Starts other applications on a data folder in use, in every way there is, under writers. */
export async function proveSameData(cluster: Cluster, rounds: number, say: Say): Promise<Proof> {
  const clinics = await plantClinics(cluster.folder, 'Same data', rounds * scoresPerRound);
  const slots = slotsOf(clinics, rounds * scoresPerRound);
  const load = writeAll(slots, writers, () => cluster.api.origin);
  const tally = { refused: 0, serving: 0 };
  const wrong: string[] = [];
  const meet = async () => {
    for (let round = 0; round < rounds && !load.isOver(); round += 1) {
      const due = load.ledger.length + scoresBetween;
      while (load.ledger.length < due && !load.isOver()) await delay(5);
      const [name = '', meeting] = Object.entries(meetings)[round % Object.keys(meetings).length] ?? [];
      if (meeting)
        wrong.push(...(await meetOthers(cluster, meeting, tally)).map((line) => `${name}: ${line}`));
    }
    load.end();
  };
  await Promise.all([meet(), load.done]);
  const { ledger } = load;
  const check = await checkRecord(cluster.folder, ledger);
  wrong.push(...check.wrong);
  for (const line of wrong) say(`WRONG: ${line}`);
  say(`${tally.refused} starts refused in one line, ${tally.serving} took over`);
  return {
    isProven: check.lost === 0 && wrong.length === 0,
    figure: `${check.lost} of ${ledger.length} acknowledged writes lost, ${rounds} meetings on one data folder`,
  };
}

async function meetOthers(
  cluster: Cluster,
  { others, staysFirst, begin }: Meeting,
  tally: { refused: number; serving: number },
): Promise<string[]> {
  const first = cluster.api;
  await begin(cluster);
  const wrong: string[] = [];
  for (let start = 1; start <= mostStarts; start += 1) {
    const started = await Promise.all(Array.from({ length: others }, () => startOne(cluster)));
    const serving = started.filter(({ serves }) => serves);
    const refused = started.filter(({ serves }) => !serves);
    tally.refused += refused.length;
    tally.serving += serving.length;
    wrong.push(...refused.flatMap(({ api }) => (isOneLine(api) ? [] : [`refused with ${api.child.said()}`])));
    if (serving.length + (staysFirst ? 1 : 0) > 1) wrong.push(`${serving.length} of ${others} took over`);
    const [now, ...more] = serving;
    if (now && !staysFirst) cluster.api = now.api;
    for (const { api } of staysFirst ? serving : more) await api.kill();
    if (now || staysFirst) break;
    if (start === mostStarts) throw new Error(`nobody serves after ${mostStarts} starts`);
  }
  if (staysFirst && !(await isServing(first))) wrong.push('the first one serves no longer');
  return wrong;
}

/** Starts one more and waits until it serves or has refused. */
async function startOne({ folder }: Cluster): Promise<{ api: ApiProcess; serves: boolean }> {
  const api = await launchApi({ dataDir: folder.path });
  const serves = await api.ready().then(
    () => true,
    () => false,
  );
  return { api, serves };
}

function isOneLine({ child }: ApiProcess): boolean {
  return /^Facetwise is already running on this data folder .*\n$/.test(child.said());
}

function isServing({ origin }: ApiProcess): Promise<boolean> {
  return fetch(`${origin}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );
}
