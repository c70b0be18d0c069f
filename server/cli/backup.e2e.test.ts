import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '../find-free-port.ts';
import { findProjectRoot } from '../project-root.ts';
import { startChild, type TestChild } from '../test/child-process.ts';
import { makeTestDataDir } from '../test/prepared-folder.ts';

let folder: string;
// Beside each other: started by root, a server must reach them as another account.
let dataDir: string;
let copy: string;
let children: TestChild[];

beforeEach(async () => {
  [folder, dataDir, copy] = await Promise.all([
    newFolder(),
    makeTestDataDir('facetwise backup '),
    newFolder(),
  ]);
  children = [];
});

afterEach(async () => {
  for (const child of children) child.process.kill('SIGINT');
  for (const child of children) await child.ended();
  for (const each of [folder, dataDir, copy]) await rm(each, { recursive: true, force: true });
});

const newFolder = () => mkdtemp(join(tmpdir(), 'facetwise backup '));

function launch(script: string, args: readonly string[], env: Record<string, string> = {}): TestChild {
  const child = startChild(process.execPath, [join('server', 'cli', script), ...args], {
    cwd: findProjectRoot(),
    env: { ...process.env, NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
  });
  children.push(child);
  return child;
}

async function run(...args: string[]): Promise<[number | string, string]> {
  const child = launch('run.mjs', args);
  return [await child.ended(), child.said()];
}

async function serve(env: Record<string, string> = {}): Promise<{ origin: string; child: TestChild }> {
  const origin = `http://localhost:${await findFreePort()}`;
  const child = launch('start.mjs', [], { PORT: new URL(origin).port, ...env });
  await child.hear(/is ready on/);
  return { origin, child };
}

async function post(origin: string, path: string, body: object = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin };
  return fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('When a running clinic is backed up, then the drill passes and a restored copy signs its people in', async () => {
  const { origin } = await serve();
  const { demo } = (await (await post(origin, '/api/demo')).json()) as {
    demo: { password: string; users: { email: string }[] };
  };
  const [backedUp, place] = await run('backup');
  expect(place).toMatch(/backups.*\.sql\.gz\n\d+ rows of \d+ tables, \d+ bytes, /);
  expect(backedUp).toBe(0);

  const [drilled, report] = await run('drill');
  expect(report).toMatch(
    /restore +\d+ rows, each table equal.*\n(.*\n)*audit +1 chain whole, \d+ events .*\nsign-in .*\ndrill passed in [\d.]+ s\n$/,
  );
  expect(drilled).toBe(0);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);

  const [restored, said] = await run('restore', place.split('\n')[0] ?? '', '--into', copy);
  expect(said).toMatch(/^Restored \d+ rows of \d+ tables as of .*\n$/);
  expect(restored).toBe(0);
  const second = await serve({ DATA_DIR: copy });
  const email = demo.users[0]?.email;
  expect((await post(second.origin, '/api/sign-in', { email, password: demo.password })).status).toBe(200);
  expect((await run('restore', place.split('\n')[0] ?? '', '--into', copy))[1]).toMatch(
    /^restore: .* holds a database already: .*--into FOLDER\.\n$/,
  );
});

test('When the audit was falsified before the backup, then the drill fails', async () => {
  const { origin } = await serve();
  await post(origin, '/api/demo');
  const cluster = join(dataDir, 'postgresql', 'cluster');
  const client = new Client({
    host: '127.0.0.1',
    port: Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[3]),
    user: 'postgres',
    password: await readFile(join(cluster, 'facetwise-password'), 'utf8'),
    database: 'facetwise',
  });
  await client.connect();
  await client.query('ALTER TABLE audit_event DISABLE TRIGGER ALL');
  await client.query("UPDATE audit_event SET action = 'nothing_happened' WHERE seq = 7");
  await client.end();
  const [code, said] = await run('drill');
  expect(said).toMatch(/\ndrill: The audit of .* is not whole: npm run audit:verify tells what\.\n$/);
  expect(code).toBe(1);
});

test('When the file was cut, then restore and drill refuse it in one line and make nothing', async () => {
  const file = join(folder, 'backup.sql.gz');
  const { child } = await serve();
  await writeFile(join(folder, 'passphrase'), 'a long enough passphrase\n');
  const sealed = [file, '--passphrase-file', join(folder, 'passphrase')];
  expect((await run('backup', ...sealed))[0]).toBe(0);
  child.process.kill('SIGTERM');
  await child.ended();
  await truncate(file, (await readFile(file)).length - 1);
  for (const command of [
    ['restore', ...sealed, '--into', copy],
    ['drill', ...sealed],
  ]) {
    const [code, said] = await run(...command);
    expect(said).toMatch(/^(restore|drill): .*altered[^\n]*\n$/m);
    expect(code).toBe(1);
  }
  expect(await readdir(copy)).toEqual([]);
});
