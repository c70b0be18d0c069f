import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { afterEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Refusal } from '../errors.ts';
import { sendProblem } from './problem-json.ts';
import { lineRoute } from './route.ts';
import { sendLines } from './send-lines.ts';

let server: Server;
let thrown: unknown;
afterEach(() => server.close());

type Lines = () => AsyncGenerator<{ n: number }, void>;

/** What a client reads of these lines. */
async function answerOf(lines: Lines) {
  const row = lineRoute({
    method: 'get',
    path: '/',
    summary: 'Counts.',
    action: 'read_session',
    answer: z.object({ n: z.int() }),
    handle: lines,
  });
  const app: Express = express();
  app.get('/', (_request, response) => sendLines(row, lines(), response, 'id'));
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    thrown = error;
    if (!response.headersSent) sendProblem(response, error as Refusal, 'id');
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const text = await answer.text();
  return {
    answer,
    lines: text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
}

it('sends each line as JSON', async () => {
  const { answer, lines } = await answerOf(async function* () {
    yield { n: 1 };
    yield { n: 2 };
  });
  expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
  expect(lines).toEqual([{ n: 1 }, { n: 2 }]);
});

it('refuses as usual before the first line', async () => {
  // biome-ignore lint/correctness/useYield: refused before it says anything
  const { answer, lines } = await answerOf(async function* () {
    throw new Refusal('busy');
  });
  expect([answer.status, lines[0].code]).toEqual([503, 'busy']);
});

it.each([
  ['a refusal', () => new Refusal('judging_stopped'), 'judging_stopped'],
  ['a fault', () => new Error('secret'), 'internal'],
])('ends with the problem when %s comes later, and hands it on to be logged', async (_what, make, code) => {
  const error = make();
  const { answer, lines } = await answerOf(async function* () {
    yield { n: 1 };
    throw error;
  });
  expect(answer.status).toBe(200);
  expect(lines).toMatchObject([{ n: 1 }, { problem: { code, requestId: 'id' } }]);
  expect(JSON.stringify(lines)).not.toContain('secret');
  expect(thrown).toBe(error);
});

it('says nothing outside its contract', async () => {
  const { lines } = await answerOf(async function* () {
    yield { n: 1 };
    yield { n: 0.5 };
  });
  expect(lines[1].problem.code).toBe('internal');
});
