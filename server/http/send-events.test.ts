import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, it } from 'vitest';
import { liveEvent } from '#shared/contract/live.ts';
import type { EventStream } from '../live/live-streams.ts';
import type { Route } from './route.ts';
import { openEvents } from './send-events.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const row = { method: 'get', path: '/events', answer: liveEvent } as unknown as Route;

interface Connected {
  readonly stream: EventStream;
  /** The server's end of it. */
  readonly sent: ServerResponse;
  readonly response: IncomingMessage;
}

function connected(): Promise<Connected> {
  return new Promise((resolve) => {
    let [stream, sent]: [EventStream?, ServerResponse?] = [];
    const app = express().get('/events', (_request, response) => {
      response.locals.facts = {};
      sent = response;
      stream = openEvents(row, response);
    });
    server = createServer(app).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      get({ port, path: '/events', agent: false }, (response) => {
        if (stream && sent) resolve({ stream, sent, response });
      });
    });
  });
}

async function readAll(response: IncomingMessage): Promise<string[]> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return text.split('\n\n').filter(Boolean);
}

it('says each event as a line of JSON, and ends', async () => {
  const { stream, response } = await connected();
  expect(response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    connection: 'close',
    'x-accel-buffering': 'no',
  });
  stream.send({ kind: 'open' });
  stream.end();
  expect(await readAll(response)).toEqual(['data: {"kind":"open"}']);
});

it('keeps nothing for a reader that does not read, and says afterwards that something is missed', async () => {
  const { stream, sent: answer, response } = await connected();
  const count = 200_000;
  for (let sent = 0; sent < count; sent += 1) {
    stream.send({ kind: 'users' });
    if (sent % 1_000 === 0) await new Promise(setImmediate);
  }
  const reading = readAll(response);
  if (answer.writableNeedDrain) await once(answer, 'drain');
  stream.end();
  const lines = await reading;
  expect(lines.length).toBeLessThan(count);
  expect(lines.at(-1)).toBe('data: {"kind":"everything"}');
});
