import { appendFile, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isRunning, type TestChild, until } from '../test/child-process.ts';
import { makeTestDataDir } from '../test/prepared-folder.ts';
import { startEmbeddedApplication } from '../test/start-embedded-application.ts';

// Each starts whole servers, beside everything else that runs.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let dataDir: string;
let children: TestChild[];

beforeEach(async () => {
  dataDir = await makeTestDataDir('facetwise dätä ');
  children = [];
});

afterEach(async () => {
  for (const child of children.splice(0)) await end(child);
  // What a killed application left running is adopted and ended by one more.
  if (await postmasterPid().catch(() => undefined)) await end(start());
  const elsewhere = await readFile(join(dataDir, 'postgresql-is-elsewhere.txt'), 'utf8').catch(() => dataDir);
  for (const folder of [elsewhere.trim(), dataDir]) await rm(folder, { recursive: true, force: true });
});

async function end(child: TestChild): Promise<void> {
  await Promise.race([child.ended(), child.hear(/url: /).catch(() => undefined)]);
  child.process.kill('SIGTERM');
  await child.ended();
}

function start(): TestChild {
  const child = startEmbeddedApplication(dataDir);
  children.push(child);
  return child;
}

async function urlOf(child: TestChild): Promise<string> {
  return (await child.hear(/url: (.*)\n/))[1] ?? '';
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

async function postmasterPid(): Promise<number> {
  const file = await readFile(join(dataDir, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8');
  const pid = Number(file.split('\n')[0]);
  if (!(pid > 0)) throw new Error('it is not written yet');
  return pid;
}

const clinicId = '00000000-0000-7000-8000-000000000001';
const mark = `BEGIN; SET LOCAL app.clinic = '${clinicId}';
  INSERT INTO clinic (id, name, time_zone, schedule_minutes, default_policy_cervical, default_policy_thoracic,
      default_policy_lumbar)
    VALUES ('${clinicId}', 'Mark', 'UTC', '{15}', 'own', 'own', 'own'); COMMIT`;
/** The mark is there when this has one row. */
const marked = (url: string) => ask(withClinic(url), 'SELECT 1 AS n FROM clinic');

function withClinic(url: string): string {
  return url.replace(/options=/, `options=-c%20app.clinic%3D${clinicId}%20`);
}

test('When it is stopped and started again, then no server is left between and the data is there', async () => {
  const first = start();
  await ask(await urlOf(first), mark);
  const pid = await postmasterPid();
  first.process.kill('SIGTERM');
  expect(await first.ended()).toBe(0);
  await until(() => (isRunning(pid) ? undefined : true));
  expect(await marked(await urlOf(start()))).toEqual([{ n: 1 }]);
});

test('When an earlier version left everything to the application, then it goes to the owner and the data is there', async () => {
  const first = start();
  const url = await urlOf(first);
  await ask(url, mark);
  const superuser = new URL(url);
  superuser.username = 'postgres';
  superuser.password = await readFile(join(dataDir, 'postgresql', 'cluster', 'facetwise-password'), 'utf8');
  await ask(superuser.href, 'REASSIGN OWNED BY facetwise_owner TO facetwise; DROP ROLE facetwise_owner');
  first.process.kill('SIGTERM');
  expect(await first.ended()).toBe(0);
  const again = await urlOf(start());
  expect(await marked(again)).toEqual([{ n: 1 }]);
  const owners = `SELECT DISTINCT pg_get_userbyid(relowner) AS owner FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')`;
  expect(await ask(again, owners)).toEqual([{ owner: 'facetwise_owner' }]);
  await expect(ask(again, 'DELETE FROM reading')).rejects.toMatchObject({ code: '42501' });
});

test('When the application was killed, then the next start adopts the server that still runs', async () => {
  const first = start();
  await ask(await urlOf(first), mark);
  const pid = await postmasterPid();
  first.process.kill('SIGKILL');
  await first.ended();
  expect(isRunning(pid)).toBe(true);
  const second = start();
  expect(await marked(await urlOf(second))).toEqual([{ n: 1 }]);
  expect(await postmasterPid()).toBe(pid);
  second.process.kill('SIGTERM');
  expect(await second.ended()).toBe(0);
  await until(() => (isRunning(pid) ? undefined : true));
});

test('When application and server were killed together, then the next start recovers what was acknowledged', async () => {
  const first = start();
  await ask(await urlOf(first), mark);
  const pid = await postmasterPid();
  first.process.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await first.ended();
  expect(await marked(await urlOf(start()))).toEqual([{ n: 1 }]);
});

test('When the server is killed under the application, then it comes back at the same address', async () => {
  const app = start();
  const url = await urlOf(app);
  await ask(url, mark);
  const pid = await postmasterPid();
  process.kill(pid, 'SIGKILL');
  await app.hear(/PostgreSQL is back\./);
  expect(await marked(url)).toEqual([{ n: 1 }]);
  expect(await postmasterPid()).not.toBe(pid);
  // The lock came back too.
  expect((await start().hear(/refused: (.*)\n/))[1]).toMatch(/already running/);
});

test('When it runs already, then a second start is refused in one line and the first goes on', async () => {
  const first = start();
  const url = await urlOf(first);
  const second = start();
  expect(await second.ended()).toBe(1);
  expect(second.said()).toBe(`refused: Facetwise is already running on this data folder (${dataDir}).\n`);
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('When two first starts meet, then one serves and the other is refused', async () => {
  await rm(dataDir, { recursive: true });
  const both = [start(), start()];
  const outcomes = await Promise.all(both.map(async (child) => (await child.hear(/url|refused/))[0]));
  expect(outcomes.sort()).toEqual(['refused', 'url']);
  expect(
    (await readdir(join(dataDir, 'postgresql'))).filter((name) => name.startsWith('initializing-')),
  ).toEqual([]);
});

test('When fsync was turned off, then it is refused in one line and the server ends', async () => {
  const first = start();
  await urlOf(first);
  const pid = await postmasterPid();
  first.process.kill('SIGTERM');
  expect(await first.ended()).toBe(0);
  await appendFile(join(dataDir, 'postgresql', 'cluster', 'postgresql.conf'), 'fsync = off\n');
  const second = start();
  expect(await second.ended()).toBe(1);
  expect(second.said()).toMatch(/^refused: The database runs with fsync off .*\n$/);
  expect(await postmasterPid().catch(() => 'none')).toBe('none');
  expect(isRunning(pid)).toBe(false);
});

test('When it has made a cluster, then its secrets are private, it listens on loopback and checks its pages', async () => {
  await rm(dataDir, { recursive: true });
  const url = await urlOf(start());
  const cluster = join(dataDir, 'postgresql', 'cluster');
  expect((await stat(join(cluster, 'facetwise-password'))).mode & 0o777).toBe(0o600);
  expect((await stat(cluster)).mode & 0o777).toBe(0o700);
  await expect(ask(url, "SELECT 'Canaryname'::int")).rejects.toThrow('Canaryname');
  const log = await readFile(join(dataDir, 'postgresql', 'postgresql.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('Canaryname');
  const settings = ['listen_addresses', 'data_checksums', 'fsync', 'server_encoding'];
  const values = settings.map((name) => `current_setting('${name}', true) AS ${name}`);
  expect(await ask(url, `SELECT ${values}`)).toEqual([
    {
      listen_addresses: '127.0.0.1',
      data_checksums: 'on',
      fsync: 'on',
      server_encoding: 'UTF8',
    },
  ]);
});
