import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '../find-free-port.ts';
import { findProjectRoot } from '../project-root.ts';
import { isRunning, startChild, type TestChild, until } from '../test/child-process.ts';
import { makeTestDataDir } from '../test/prepared-folder.ts';

let dataDir: string;
let port: number;
let starts: TestChild[];

beforeEach(async () => {
  dataDir = await makeTestDataDir('facetwise start ');
  port = await findFreePort();
  starts = [];
});

afterEach(async () => {
  for (const child of starts.splice(0)) await end(child);
  // What a killed start left running is adopted and ended by one more.
  if (await postgresPid().catch(() => undefined)) await end(start());
  await rm(dataDir, { recursive: true, force: true });
});

async function end(child: TestChild): Promise<void> {
  await Promise.race([child.ended(), child.hear(/is ready on/).catch(() => undefined)]);
  child.process.kill('SIGINT');
  await child.ended();
}

function start(env: Record<string, string> = {}): TestChild {
  return launch(process.execPath, [join('server', 'cli', 'start.mjs')], env);
}

function launch(command: string, args: readonly string[], env: Record<string, string> = {}): TestChild {
  const settings = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', ...env };
  const child = startChild(command, args, { cwd: findProjectRoot(), env: settings, detached: true });
  starts.push(child);
  return child;
}

async function postgresPid(): Promise<number> {
  const file = await readFile(join(dataDir, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8');
  const pid = Number(file.split('\n')[0]);
  if (!(pid > 0)) throw new Error('it is not written yet');
  return pid;
}

async function isReady(): Promise<boolean> {
  return fetch(`http://localhost:${port}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function serve(child: TestChild = start()): Promise<TestChild> {
  await child.hear(new RegExp(`Facetwise is ready on http://localhost:${port}\n`));
  expect(await isReady()).toBe(true);
  return child;
}

async function expectGone(pid: number): Promise<void> {
  expect(await until(() => (isRunning(pid) ? undefined : 'gone'))).toBe('gone');
}

test('When Ctrl-C is pressed on npm start, then everything it started ends', async () => {
  const child = await serve(launch('npm', ['start']));
  const postgres = await postgresPid();
  // A terminal signals the whole foreground group, and npm passes its own on.
  process.kill(-(child.process.pid ?? 0), 'SIGINT');
  await child.ended();
  await expectGone(postgres);
  expect(await isReady()).toBe(false);
});

test('When npm itself is killed, then what it started ends', async () => {
  const child = await serve(launch('npm', ['start']));
  const postgres = await postgresPid();
  child.process.kill('SIGKILL');
  await expectGone(postgres);
  expect(await isReady()).toBe(false);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'When it hears %s, then it ends in order',
  async (signal) => {
    const child = await serve();
    const postgres = await postgresPid();
    child.process.kill(signal);
    expect(await child.ended()).toBe(0);
    await expectGone(postgres);
  },
);

test('When it is told to end while it still starts, then no server stays behind', async () => {
  // The first start, which takes longest.
  await rm(dataDir, { recursive: true });
  const child = start();
  const postgres = await until(() => postgresPid().catch(() => undefined));
  child.process.kill('SIGINT');
  expect(await child.ended()).toBe(0);
  await expectGone(postgres);
});

test('When it was killed, then the next start serves again by itself', async () => {
  const first = await serve();
  first.process.kill('SIGKILL');
  await first.ended();
  const second = await serve();
  expect(second.said()).not.toMatch(/error|\n\s+at /i);
});

test('When it runs already on this data folder, then a second start says so in one line and the first goes on', async () => {
  await serve();
  const second = start({ PORT: String(await findFreePort()) });
  expect(await second.ended()).toBe(1);
  expect(second.said()).toBe(`Facetwise is already running on this data folder (${dataDir}).\n`);
  expect(await isReady()).toBe(true);
});

test('When the port is taken, then it says so in one line and leaves no server behind', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  const child = start();
  expect(await child.ended()).toBe(1);
  other.close();
  expect(child.said().trim().split('\n').at(-1)).toMatch(new RegExp(`^Port ${port} is in use .* PORT=`));
  expect(await postgresPid().catch(() => 'none')).toBe('none');
});

test('When a setting is wrong, then it says so in one line and starts nothing', async () => {
  const child = start({ PORT: '4,000' });
  expect(await child.ended()).toBe(1);
  expect(child.said()).toMatch(/^PORT cannot be "4,000": it must be .*\n$/);
});
