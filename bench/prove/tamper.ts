import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { seededRandom } from '#shared/domain/oracle/generate-case.ts';
import { type ReadAnchors, readAnchors } from '../../server/audit/anchor-file.ts';
import { startAnchorWriter } from '../../server/audit/anchor-writer.ts';
import { ensureApplicationDatabase } from '../../server/db/application-database.ts';
import { ClinicDatabase } from '../../server/db/clinic-database.ts';
import { embeddedUrl } from '../../server/db/connection-url.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/db/embedded-postgres.ts';
import { prepareDatabase } from '../../server/db/prepare-database.ts';
import { findMigrationsFolder } from '../../server/db/start-database.ts';
import { openToTampering, tamperings } from '../../server/test/audit-tampering.ts';
import { recordEvents } from '../../server/test/audited-clinics.ts';
import { faultsByClinic, tryTampering } from '../../server/test/tampering-trial.ts';
import { createTestClinic } from '../../server/test/test-clinic.ts';

// npm run prove -- tamper [TIMES] [SEED]: a superuser with every trigger off tampers with the audit of several clinics in
// six ways, again and again; each time `audit:verify` must find it, name it, and accuse no other clinic.

const times = wholeNumber(process.argv[2], 100);
const seed = wholeNumber(process.argv[3], 1);
const clinics = 4;
const events = 900;

const folder = await mkdtemp(join(tmpdir(), 'facetwise-tamper-'));
const fail = (reason: Error) => {
  throw reason;
};
const postgres = await startEmbeddedPostgres({ dataDir: folder, say: () => undefined, onLost: fail });
try {
  process.exitCode = (await prove(postgres)) ? 0 : 1;
} finally {
  await postgres.stop();
  for (const made of [postgres.folder, folder]) await rm(made, { recursive: true, force: true });
}

async function prove({ port, superuserPassword }: EmbeddedPostgres): Promise<boolean> {
  const addresses = await ensureApplicationDatabase(postgres);
  const url = await prepareDatabase(addresses, findMigrationsFolder(), () => undefined);
  const db = new ClinicDatabase(url, 4);
  const sql = new Client({
    connectionString: embeddedUrl(port, 'postgres', superuserPassword, 'facetwise'),
  });
  await sql.connect();
  try {
    const chains = new Map<string, number>();
    const anchors = await recordAnchored(db, url, chains);
    await openToTampering(sql);
    const trial = { sql, db, chains, anchors, random: seededRandom(seed) };
    const found = await tamperWith(trial);
    const alarms = [...(await faultsByClinic(trial)).values()].flat().length;
    console.log(`${alarms} false alarms on ${clinics * events} events of ${clinics} clinics left alone`);
    console.log(`${found} of ${times} found`);
    return found === times && alarms === 0;
  } finally {
    await sql.end();
    await db.close();
  }
}

/** Every clinic's events, with an anchor of each third of them. */
async function recordAnchored(
  db: ClinicDatabase,
  databaseUrl: string,
  chains: Map<string, number>,
): Promise<ReadAnchors['byClinic']> {
  const file = join(folder, 'anchors.ndjson');
  for (let number = 1; number <= clinics; number += 1) {
    const clinic = await createTestClinic(db, `Clinic ${number}`, new Date());
    for (let third = 1; third <= 3; third += 1) {
      await recordEvents(db, clinic, events / 3);
      await startAnchorWriter({ databaseUrl, file, minutes: 60, log: pino() }).stop();
    }
    chains.set(clinic.id, events);
  }
  return (await readAnchors(file)).byClinic;
}

async function tamperWith(trial: Parameters<typeof tryTampering>[1]): Promise<number> {
  const kinds = Object.keys(tamperings);
  const counts = new Map(kinds.map((kind) => [kind, { done: 0, found: 0 }]));
  for (let time = 0; time < times; time += 1) {
    const kind = kinds[time % kinds.length] ?? '';
    const { tampering, own, isFound } = await tryTampering(kind, trial);
    const count = counts.get(kind);
    if (count) count.done += 1;
    if (count && isFound) count.found += 1;
    if (!isFound) console.log(`NOT FOUND: ${JSON.stringify({ tampering, own: own.slice(0, 5) })}`);
  }
  for (const [kind, { done, found }] of counts) console.log(`  ${kind.padEnd(8)} ${found} of ${done}`);
  return [...counts.values()].reduce((sum, { found }) => sum + found, 0);
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${text} is not a whole number above 0`);
}
