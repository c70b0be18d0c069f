import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { launchApi } from '../cluster/api-process.ts';
import { brokenChains } from '../cluster/check-record.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { type Send, sendUntilAnswered } from '../cluster/http-client.ts';
import { type PlantedClinic, plantClinic } from '../cluster/planted-clinic.ts';
import type { Proof, Say } from '../cluster/proof.ts';

export interface LostUpdatesSize {
  readonly writers: number;
  readonly edits: number;
  /** Each in a clinic of its own; the writers are spread over them. */
  readonly records: number;
}

interface Tally {
  readonly acknowledged: Set<string>;
  stale: number;
}

/** The counter that every edit raises by one; the contract holds it to 10,080. */
const counter = 'rescueAnalgesicAtMinutes';
/** The more there are at one record, the longer each waits, or nobody gets through. */
const longestPauseMs = (rivals: number) => 500 + 50 * rivals;

/** Writers on two API processes raise one number of a record; in the end it must have been raised so often. */
export async function proveNoLostUpdates(
  cluster: Cluster,
  { writers, edits, records }: LostUpdatesSize,
  say: Say,
): Promise<Proof> {
  const { folder, api } = cluster;
  const planted: { clinic: PlantedClinic; tally: Tally }[] = [];
  for (let record = 1; record <= records; record += 1) {
    const clinic = await plantClinic(folder, `Lost updates ${record}`);
    planted.push({ clinic, tally: { acknowledged: new Set(), stale: 0 } });
  }
  const second = await launchApi({ dataDir: folder.path, databaseUrl: await folder.url() });
  let acknowledged = 0;
  try {
    await second.ready();
    const origins = [api.origin, second.origin];
    const work = async (writer: number) => {
      const { clinic, tally } = planted[writer % records] as (typeof planted)[number];
      const origin = origins[Math.floor(writer / records) % 2] ?? '';
      const place = { send: clinic.nurse, origin, path: `/api/blocks/${clinic.blockId}` };
      for (let edit = 1; edit <= edits; edit += 1) {
        await raise(place, `${writer}/${edit}`, tally, longestPauseMs(writers / records));
        acknowledged += 1;
        if (acknowledged % 500 === 0) say(`  ${acknowledged} edits acknowledged`);
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)));
  } finally {
    await second.stop();
  }
  const stale = planted.reduce((sum, { tally }) => sum + tally.stale, 0);
  say(`${stale} edits were refused as stale (412), read again and repeated`);
  const wrong = await brokenChains(folder);
  let raised = 0;
  for (const { clinic, tally } of planted) {
    const found = await checkHistory(cluster, clinic, tally);
    raised += found.raised;
    wrong.push(...found.wrong);
  }
  for (const line of wrong) say(`WRONG: ${line}`);
  return {
    isProven: wrong.length === 0 && acknowledged === writers * edits && raised === acknowledged && stale > 0,
    figure: `${acknowledged - raised} of ${acknowledged} edits lost, ${writers} writers over two API processes, ${records} records`,
  };
}

/** Reads, raises the number by one, and does both again as long as somebody else was faster. */
async function raise(
  { send, origin, path }: { send: Send; origin: string; path: string },
  name: string,
  tally: Tally,
  longestMs: number,
): Promise<void> {
  for (let pause = longestMs / 4; ; pause = Math.min(pause * 1.5, longestMs)) {
    await delay(Math.random() * pause);
    const read = await sendUntilAnswered(() => send(origin, { method: 'GET', path }));
    const { block } = JSON.parse(read.answer.text);
    const body = { [counter]: (block[counter] ?? 0) + 1, complications: [], complicationNote: name };
    const change = { method: 'PUT', path: `${path}/course`, body, key: randomUUID() } as const;
    const { answer } = await sendUntilAnswered(() => send(origin, { ...change, version: block.version }));
    if (answer.status === 200) {
      tally.acknowledged.add(name);
      return;
    }
    if (answer.status !== 412) throw new Error(`an edit was answered ${answer.status}: ${answer.text}`);
    tally.stale += 1;
  }
}

interface Event {
  readonly name: string;
  readonly before: number | null;
  readonly after: number;
}

/** The version, the number and the history hold every acknowledged edit once, each made on the one before it. */
async function checkHistory(
  { folder }: Cluster,
  { id: clinicId, blockId }: PlantedClinic,
  { acknowledged }: Tally,
): Promise<{ raised: number; wrong: string[] }> {
  const sql = new Client({ connectionString: await folder.superuserUrl() });
  await sql.connect();
  try {
    const { rows } = await sql.query<{ version: number; raised: number }>(
      'select version, rescue_analgesic_at_minutes as raised from block where id = $1',
      [blockId],
    );
    const { rows: events } = await sql.query<Event>(
      `select after ->> 'complicationNote' as name, (before ->> '${counter}')::int as before,
         (after ->> '${counter}')::int as after
       from audit_event where clinic_id = $1 and subject_id = $2 and action = 'course_recorded' order by seq`,
      [clinicId, blockId],
    );
    const edits = acknowledged.size;
    const [block] = rows;
    const wrong: string[] = [];
    if (block?.raised !== edits) wrong.push(`the number is ${block?.raised} after ${edits} edits`);
    if (block?.version !== edits + 1) wrong.push(`the version is ${block?.version} after ${edits} edits`);
    if (events.length !== edits) wrong.push(`the history holds ${events.length} of ${edits} edits`);
    const named = new Set(events.map(({ name }) => name));
    for (const name of acknowledged) if (!named.has(name)) wrong.push(`edit ${name} is not in the history`);
    events.forEach(({ name, before, after }, index) => {
      if ((before ?? 0) !== index || after !== index + 1) wrong.push(`edit ${name} was made on another`);
    });
    return { raised: block?.raised ?? 0, wrong };
  } finally {
    await sql.end();
  }
}
