import { EventEmitter, once } from 'node:events';
import { Agent, get, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { findFreePort } from './find-free-port.ts';
import { type Listening, listen } from './listen.ts';

const never = new AbortController().signal;
const hasty = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 };
/** Less than the usual limits, more than a busy machine needs. */
const soonMs = 8_000;

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
    expect(milliseconds).toBeLessThan(soonMs);
  }
});

test('When nothing is sent at all, then the connection ends too', async () => {
  await serve((_request, response) => void response.end(), hasty);
  expect((await send(''))[1]).toBeLessThan(soonMs);
});

test('When it closes, then a running request is answered and no connection kept alive holds it', async () => {
  const running = new EventEmitter();
  let taken = 0;
  await serve((_request, response) => {
    taken += 1;
    if (taken === 1) response.end();
    else running.emit('taken', () => response.end());
  });
  const idle = keptAlive();
  expect(await ask(idle)).toBe('200 keep-alive');
  const answer = ask(keptAlive());
  const [finish] = await once(running, 'taken');
  const startedAt = performance.now();
  const closed = listening.close(never);
  finish();
  expect(await answer).toBe('200 close');
  await closed;
  expect(performance.now() - startedAt).toBeLessThan(soonMs);
  await expect(ask(keptAlive())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('When a request does not end, then the cut ends it', async () => {
  const running = new EventEmitter();
  await serve(() => void running.emit('taken'));
  const answer = ask(keptAlive());
  // Looked at later: until then its failure is nobody's fault.
  answer.catch(() => undefined);
  await once(running, 'taken');
  const closed = listening.close(AbortSignal.timeout(200));
  await expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
  await closed;
});
