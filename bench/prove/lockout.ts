import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { passwordComparisons } from '../../server/api/session/password.ts';
import { createApp } from '../../server/app.ts';
import { ensureApplicationDatabase } from '../../server/db/application-database.ts';
import { ClinicDatabase } from '../../server/db/clinic-database.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded-postgres.ts';
import { prepareDatabase } from '../../server/db/prepare-database.ts';
import { findMigrationsFolder } from '../../server/db/start-database.ts';
import { findFreePort } from '../../server/find-free-port.ts';
import { InstallationKey, newSecret } from '../../server/installation-key.ts';
import { listen } from '../../server/listen.ts';
import { createTestClinic, testPassword } from '../../server/test/test-clinic.ts';

// npm run prove -- lockout [--tries N]: N tries at one account's password, each from another address, over two API
// processes on one database. Exit code 1 when more than ten were really compared, or the account is open after all.

const goal = 10;
const atOnce = 24;
const origin = 'http://facetwise.example';

interface Settings {
  databaseUrl: string;
  secret: string;
}

const settings = process.env.FACETWISE_LOCKOUT;
if (settings === undefined) await proveLockout();
else await serve(JSON.parse(settings));

/** One API process, which counts the passwords it compares. */
async function serve({ databaseUrl, secret }: Settings): Promise<void> {
  let compared = 0;
  passwordComparisons.subscribe(() => {
    compared += 1;
  });
  const app = await createApp({
    databaseUrl,
    env: { appOrigin: origin, host: '127.0.0.1', trustProxy: 1, requestsPerMinute: 1_000_000 },
    key: new InstallationKey(secret),
    log: pino({ level: 'silent' }),
    setupLink: () => '',
  });
  const port = Number(process.env.PORT);
  await listen(app.handler, '127.0.0.1', port);
  process.on('message', () => process.send?.({ compared }));
  process.send?.('ready');
}

async function proveLockout(): Promise<void> {
  const { values } = parseArgs({ options: { tries: { type: 'string' } } });
  const tries = Number(values.tries ?? 10_000);
  const dataDir = await mkdtemp(join(tmpdir(), 'facetwise-lockout-'));
  const postgres = await startEmbeddedPostgres({ dataDir, say: () => {}, onLost: fail });
  const children: ChildProcess[] = [];
  try {
    const addresses = await ensureApplicationDatabase(postgres);
    const databaseUrl = await prepareDatabase(addresses, findMigrationsFolder(), () => undefined);
    const started = { databaseUrl, secret: newSecret() };
    const email = await setUpAccount(started);
    const ports = [await startProcess(started, children), await startProcess(started, children)];
    const statuses = await tryPasswords(ports, email, tries);
    const compared = await comparedBy(children);
    const owner = await trySignIn(ports[0] ?? 0, '203.0.113.250', email, testPassword);
    report({ tries, statuses, compared, owner });
  } finally {
    for (const child of children) child.kill();
    await postgres.stop();
    for (const folder of [postgres.folder, dataDir]) await rm(folder, { recursive: true, force: true });
  }
}

async function setUpAccount({ databaseUrl, secret }: Settings): Promise<string> {
  const db = new ClinicDatabase(databaseUrl, 1);
  const { users } = await createTestClinic(db, 'North Clinic', new Date(), new InstallationKey(secret));
  await db.close();
  return users.nurse.email;
}

async function startProcess(started: Settings, children: ChildProcess[]): Promise<number> {
  const port = await findFreePort();
  const env = { ...process.env, FACETWISE_LOCKOUT: JSON.stringify(started), PORT: String(port) };
  const child = fork(process.argv[1] ?? '', { env });
  children.push(child);
  await once(child, 'message');
  return port;
}

/** How often each answer came. */
async function tryPasswords(ports: readonly number[], email: string, tries: number) {
  const statuses = new Map<number, number>();
  let next = 0;
  const work = async () => {
    for (let place = next++; place < tries; place = next++) {
      const address = `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`;
      const port = ports[place % ports.length] ?? 0;
      const status = await trySignIn(port, address, email, `guess number ${place}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if ((place + 1) % 1_000 === 0) process.stderr.write(`  ${place + 1} of ${tries} tries\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return statuses;
}

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** As it comes through the proxy in front, from this address. */
function trySignIn(port: number, address: string, email: string, password: string): Promise<number> {
  const body = JSON.stringify({ email, password });
  const headers = {
    origin,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': address,
  };
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', method: 'POST', path: '/api/sign-in', headers, agent });
    asked.on('error', reject).on('response', (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.end(body);
  });
}

async function comparedBy(children: readonly ChildProcess[]): Promise<number> {
  let sum = 0;
  for (const child of children) {
    child.send('how many');
    const [{ compared }] = await once(child, 'message');
    sum += compared;
  }
  return sum;
}

interface Figures {
  tries: number;
  statuses: ReadonlyMap<number, number>;
  compared: number;
  owner: number;
}

function report({ tries, statuses, compared, owner }: Figures): void {
  for (const [status, count] of [...statuses].sort()) console.log(`  ${count} answered ${status}`);
  console.log(`  the right password, from a new address: ${owner}`);
  console.log(`${compared} of ${tries} guesses judged, goal at most ${goal}`);
  const isProved = compared > 0 && compared <= goal && owner === 429 && !statuses.has(200);
  process.exitCode = isProved ? 0 : 1;
}

function fail(reason: Error): never {
  throw reason;
}
