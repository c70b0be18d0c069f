import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '../find-free-port.ts';
import { findProjectRoot } from '../project-root.ts';
import { startChild, type TestChild, until } from '../test/child-process.ts';
import { EventListener } from '../test/event-listener.ts';
import { makeTestDataDir } from '../test/prepared-folder.ts';

let dataDir: string;
let port: number;
let server: TestChild;
const agents: Agent[] = [];

beforeEach(async () => {
  dataDir = await makeTestDataDir('facetwise stop ');
  port = await findFreePort();
  server = startChild(process.execPath, [join('server', 'cli', 'start.mjs')], {
    cwd: findProjectRoot(),
    env: { ...process.env, NODE_ENV: 'test', DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' },
  });
  await server.hear(/is ready on/);
});

afterEach(async () => {
  for (const agent of agents.splice(0)) agent.destroy();
  server.process.kill('SIGINT');
  await server.ended();
  await rm(dataDir, { recursive: true, force: true });
});

function connection(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return agent;
}

type Answer = {
  readonly outcome: number | string;
  readonly body: string;
  readonly connection: string | undefined;
  /** Of the session that the answer begins. */
  readonly cookie: string;
};

/** One request: its status and whole body, or why there was none. */
function ask(agent: Agent, method: string, path: string, body?: object): Promise<Answer> {
  return new Promise((resolve) => {
    const none = (error: NodeJS.ErrnoException) =>
      resolve({ outcome: error.code ?? '', body: '', connection: '', cookie: '' });
    const sent = request({ host: '127.0.0.1', port, agent, method, path }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.once('error', none);
      response.once('end', () =>
        resolve({
          outcome: response.statusCode ?? 0,
          body: text,
          connection: response.headers.connection,
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
        }),
      );
    });
    sent.once('error', none);
    sent.setHeader('content-type', 'application/json').setHeader('origin', `http://localhost:${port}`);
    sent.end(body && JSON.stringify(body));
  });
}

test('When it is told to end under load, then what was begun is answered, nothing new is taken, and it ends in time', async () => {
  const opened = JSON.parse((await ask(connection(), 'POST', '/api/demo', {})).body);
  const { users, password } = opened.demo as { users: { email: string }[]; password: string };
  const idle = connection();
  expect((await ask(idle, 'GET', '/livez')).outcome).toBe(200);

  let isOver = false;
  const busy = Array.from({ length: 8 }, async () => {
    const agent = connection();
    const answers: Answer[] = [];
    while (!isOver && typeof answers.at(-1)?.outcome !== 'string')
      answers.push(await ask(agent, 'GET', '/readyz'));
    return answers;
  });
  // Two passwords are checked at a time: once one is answered all have arrived, and the last still wait.
  const signIns = Array.from({ length: 5 }, (_, count) =>
    ask(connection(), 'POST', '/api/sign-in', { email: users[count % users.length]?.email, password }),
  );
  await Promise.race(signIns);
  const startedAt = performance.now();
  server.process.kill('SIGTERM');
  expect((await Promise.all(signIns)).map(({ outcome }) => outcome)).toEqual(signIns.map(() => 200));
  const late = await ask(connection(), 'GET', '/livez');
  expect(late.outcome).toBe('ECONNREFUSED');
  expect(await server.ended()).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  isOver = true;
  for (const answers of await Promise.all(busy)) {
    const statuses = answers.map(({ outcome }) => outcome);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(
      statuses.filter((status) => typeof status === 'number' && status !== 200 && status !== 503),
    ).toEqual([]);
    // Whoever was on a live connection heard that this was its last answer.
    expect(answers.filter(({ connection: last }) => last === 'close').length).toBeLessThanOrEqual(1);
  }
});

test('When browsers follow changes while it is told to end, then their streams are ended in order, and so is it', async () => {
  const { demo } = JSON.parse((await ask(connection(), 'POST', '/api/demo', {})).body);
  const origin = `http://127.0.0.1:${port}`;
  const streams = await Promise.all(
    demo.users.map(async ({ email }: { email: string }) => {
      const { cookie } = await ask(connection(), 'POST', '/api/sign-in', { email, password: demo.password });
      return EventListener.open(origin, { cookie });
    }),
  );
  await until(() => streams.every(({ kinds }) => kinds.includes('open')) || undefined);
  const startedAt = performance.now();
  server.process.kill('SIGTERM');
  await until(() => streams.every(({ isOver }) => isOver) || undefined);
  expect(streams.map(({ status, isWhole }) => [status, isWhole])).toEqual(demo.users.map(() => [200, true]));
  expect(await server.ended()).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});

test('When a request does not end by itself, then ten seconds are all it gets', async () => {
  const slow = connection();
  const never = request({ host: '127.0.0.1', port, agent: slow, method: 'POST', path: '/api/sign-in' });
  const cut = new Promise((resolve) =>
    never.once('error', (error: NodeJS.ErrnoException) => resolve(error.code)),
  );
  never.setHeader('content-type', 'application/json').setHeader('origin', `http://localhost:${port}`);
  never.setHeader('content-length', '100').setHeader('expect', '100-continue');
  never.flushHeaders();
  // The server has it once it tells to go on.
  await once(never, 'continue');
  never.write('{');
  const startedAt = performance.now();
  server.process.kill('SIGTERM');
  expect(await cut).toBe('ECONNRESET');
  // Left alone it would have had thirty.
  expect(performance.now() - startedAt).toBeLessThan(20_000);
  expect(await server.ended()).toBe(0);
});
