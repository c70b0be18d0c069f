import { once } from 'node:events';
import { Agent, get, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { findFreePort } from './find-free-port.ts';
import { type Listening, listen } from './listen.ts';

const never = new AbortController().signal;
const hasty = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 };

let port: number;
let listening: Listening;
const agents: Agent[] = [];

afterEach(async () => {
  for (const agent of agents.splice(0)) agent.destroy();
  await listening.close(AbortSignal.abort());
});

async function serve(handler: RequestListener, limits = {}): Promise<void> {
  port = await findFreePort();
  listening = await listen(handler, '127.0.0.1', port, { limits });
}

function keptAlive(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return agent;
}

function ask(agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, agent }, (response) => {
      response.resume().once('end', () => resolve(`${response.statusCode} ${response.headers.connection}`));
    }).once('error', reject);
  });
}

/** What a client that sends only this gets before it is cut off, and after how many milliseconds. */
async function send(text: string): Promise<[string, number]> {
  const startedAt = performance.now();
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk.toString();
  });
  socket.write(text);
  await once(socket, 'close');
  return [said.split('\r\n')[0] ?? '', performance.now() - startedAt];
}

test('When a client sends its headers or its body too slowly, then it is answered 408 and cut off', async () => {
  await serve((request, response) => void request.resume().once('end', () => response.end()), hasty);
  for (const text of [
    'GET / HTTP/1.1\r\nHost: x\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc',
  ]) {
    const [line, milliseconds] = await send(text);
    expect(line).toBe('HTTP/1.1 408 Request Timeout');
    expect(milliseconds).toBeLessThan(2_000);
  }
});

test('When nothing is sent at all, then the connection ends too', async () => {
  await serve((_request, response) => void response.end(), hasty);
  expect((await send(''))[1]).toBeLessThan(2_000);
});

test('When it closes, then a running request is answered and no connection kept alive holds it', async () => {
  let finish = () => {};
  await serve((_request, response) => {
    finish = () => response.end();
    if (response.req.url === '/') setTimeout(finish, 200);
  });
  const idle = keptAlive();
  expect(await ask(idle)).toBe('200 keep-alive');
  const answer = ask(keptAlive());
  await delay(50);
  const startedAt = performance.now();
  const closed = listening.close(never);
  expect(await answer).toBe('200 close');
  await closed;
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  await expect(ask(keptAlive())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('When a request does not end, then the cut ends it', async () => {
  await serve(() => {});
  const answer = ask(keptAlive());
  await delay(50);
  const closed = listening.close(AbortSignal.timeout(200));
  await expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
  await closed;
});
