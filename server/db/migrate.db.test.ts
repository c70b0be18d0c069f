import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEmptyDatabase } from '../test/test-database.ts';
import { migrationUrl } from './connection-url.ts';
import { migrate } from './migrate.ts';

let folder: string;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facetwise-migrations-'));
  url = migrationUrl((await createEmptyDatabase()).ownerUrl);
});

afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

test('When a database is empty, then every migration is applied in order, and a second time none', async () => {
  await write('2_second', 'INSERT INTO a VALUES (2)');
  await write('1_first', 'CREATE TABLE a (n int); INSERT INTO a VALUES (1)');
  expect(await migrate(url, folder)).toEqual(['1_first', '2_second']);
  expect(await migrate(url, folder)).toEqual([]);
  expect(await ask('SELECT n FROM a ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
});

test('When a migration is recorded, then its row reads as Prisma writes it', async () => {
  await write('1_first', 'SELECT 1');
  await migrate(url, folder);
  expect(await ask('SELECT * FROM _prisma_migrations')).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      // sha256 of "SELECT 1"
      checksum: 'e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5',
      finished_at: expect.any(Date),
      migration_name: '1_first',
      logs: null,
      rolled_back_at: null,
      started_at: expect.any(Date),
      applied_steps_count: 1,
    },
  ]);
});

test('When a body is quoted with dollars, then it is applied whole', async () => {
  await write(
    '1_function',
    'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$; CREATE TABLE b ()',
  );
  await migrate(url, folder);
  expect(await ask('SELECT f() FROM (SELECT) AS one')).toEqual([{ f: 1 }]);
});

test('When a migration fails, then nothing of it stays, those before it do, and one line names it', async () => {
  await write('1_good', 'CREATE TABLE a (n int)');
  await write('2_bad', 'CREATE TABLE b (n int); SELECT nonsense');
  await expect(migrate(url, folder)).rejects.toThrow(
    /^The database could not be brought up to date: 2_bad failed: .*nonsense/,
  );
  expect(await ask(`SELECT to_regclass('a') IS NULL AS a, to_regclass('b') IS NULL AS b`)).toEqual([
    { a: false, b: true },
  ]);
  await write('2_bad', 'CREATE TABLE b (n int)');
  expect(await migrate(url, folder)).toEqual(['2_bad']);
});

test('When two processes migrate at once, then each migration is applied once', async () => {
  await write('1_first', 'CREATE TABLE a (n int); INSERT INTO a VALUES (1); SELECT pg_sleep(0.2)');
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
  expect(applied.flat()).toEqual(['1_first']);
  expect(await ask('SELECT n FROM a')).toEqual([{ n: 1 }]);
});

test('When an applied migration was edited, then the database is refused', async () => {
  await write('1_first', 'CREATE TABLE a (n int)');
  await migrate(url, folder);
  await write('1_first', 'CREATE TABLE a (n bigint)');
  await expect(migrate(url, folder)).rejects.toThrow(/another 1_first/);
});

test('When the database is newer than the code, then it is refused and nothing is applied', async () => {
  await write('1_first', 'CREATE TABLE a (n int)');
  await write('9_later', 'SELECT 1');
  await migrate(url, folder);
  await rm(join(folder, '9_later'), { recursive: true });
  await write('2_second', 'CREATE TABLE b (n int)');
  await expect(migrate(url, folder)).rejects.toThrow(/newer than this Facetwise \(it has 9_later\)/);
  expect(await ask(`SELECT to_regclass('b') IS NULL AS none`)).toEqual([{ none: true }]);
});
