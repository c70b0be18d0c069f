import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isRunning, type TestChild, until } from '../test/child-process.ts';
import { startEmbeddedApplication } from '../test/start-embedded-application.ts';
import { createTestDatabase } from '../test/test-database.ts';
import { type CommandDatabase, openCommandDatabase } from './command-database.ts';

// Each starts whole servers, beside everything else that runs.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let dataDir: string;
let children: TestChild[];
let opened: CommandDatabase[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'facetwise command '));
  children = [];
  opened = [];
});

afterEach(async () => {
  for (const child of children) child.process.kill('SIGTERM');
  await Promise.all(children.map((child) => child.ended()));
  for (const database of opened) await database.close();
  const elsewhere = await readFile(join(dataDir, 'postgresql-is-elsewhere.txt'), 'utf8').catch(() => dataDir);
  for (const folder of [elsewhere.trim(), dataDir]) await rm(folder, { recursive: true, force: true });
});

async function application(): Promise<TestChild> {
  const child = startEmbeddedApplication(dataDir);
  children.push(child);
  await child.hear(/url: |refused: /);
  return child;
}

async function stop(child: TestChild): Promise<void> {
  child.process.kill('SIGTERM');
  await child.ended();
}

async function open(): Promise<CommandDatabase> {
  const database = await openCommandDatabase({
    dataDir,
    databaseUrl: undefined,
    backupDatabaseUrl: undefined,
  });
  opened.push(database);
  return database;
}

async function postmasterPid(): Promise<number | undefined> {
  const file = await readFile(join(dataDir, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8').catch(
    () => '',
  );
  return file === '' ? undefined : Number(file.split('\n')[0]);
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows[0];
}

const whoAmI = 'SELECT rolsuper OR rolbypassrls AS sees_all FROM pg_roles WHERE rolname = current_user';

test('When the application runs, then a command joins its server and leaves it running', async () => {
  const app = await application();
  const pid = await postmasterPid();
  const database = await open();
  expect(await ask(database.applicationUrl, whoAmI)).toEqual({ sees_all: false });
  expect(await ask(database.everyClinicUrl(), whoAmI)).toEqual({ sees_all: true });
  await database.close();
  expect(await postmasterPid()).toBe(pid);
  expect(await ask(app.said().match(/url: (.*)\n/)?.[1] ?? '', 'SELECT 1 AS one')).toEqual({ one: 1 });
  expect(app.said()).not.toContain('unexpectedly');
});

test('When nothing runs, then the server lives as long as the last of its commands', async () => {
  await stop(await application());
  expect(await postmasterPid()).toBe(undefined);
  const [first, second] = [await open(), await open()];
  const pid = (await postmasterPid()) ?? 0;
  expect(pid).toBeGreaterThan(0);
  await first.close();
  expect(await ask(second.applicationUrl, 'SELECT 1 AS one')).toEqual({ one: 1 });
  await second.close();
  await until(() => (isRunning(pid) ? undefined : true));
  expect(await postmasterPid()).toBe(undefined);
});

test('When the application starts while a command has the server, then it adopts it and keeps it', async () => {
  await stop(await application());
  const database = await open();
  const pid = await postmasterPid();
  const app = await application();
  expect(app.said()).toContain('url: ');
  await database.close();
  expect(await postmasterPid()).toBe(pid);
  expect(app.said()).not.toContain('unexpectedly');
});

test('When there is no database yet, then it is refused in one line and none is made', async () => {
  await expect(open()).rejects.toThrow(`There is no database in ${dataDir}: npm start makes one.`);
  expect(await readdir(dataDir).then((names) => names.includes('cluster'))).toBe(false);
});

test('When DATABASE_URL is set, then it is that one, and every clinic needs a role of its own', async () => {
  const { url, superuserUrl } = await createTestDatabase();
  const plain = await openCommandDatabase({ dataDir, databaseUrl: url, backupDatabaseUrl: undefined });
  expect(await ask(plain.applicationUrl, whoAmI)).toEqual({ sees_all: false });
  expect(() => plain.everyClinicUrl()).toThrow(/^The role in DATABASE_URL .* BACKUP_DATABASE_URL.*pg_dump/);
  const both = await openCommandDatabase({ dataDir, databaseUrl: url, backupDatabaseUrl: superuserUrl });
  expect(await ask(both.everyClinicUrl(), whoAmI)).toEqual({ sees_all: true });
  const unreachable = new URL(url);
  unreachable.port = '1';
  await expect(
    openCommandDatabase({ dataDir, databaseUrl: unreachable.href, backupDatabaseUrl: undefined }),
  ).rejects.toThrow(/^The database cannot be reached: 127\.0\.0\.1:1\/t_/);
  expect(await readdir(dataDir)).toEqual([]);
});
