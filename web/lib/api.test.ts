import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { askLines, getJson, sendJson, withQuery } from './api.ts';
import { ApiProblem } from './api-problem.ts';
import { fieldPath } from './field-problems.ts';
import { problemTexts } from './texts/problems.ts';

const shape = z.object({ name: z.string() });

function answerWith(status: number, body: string): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

async function problemOf(call: Promise<unknown>): Promise<ApiProblem> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (error instanceof ApiProblem) return error;
  throw new Error('no problem came');
}

afterEach(() => vi.unstubAllGlobals());

describe('an answer', () => {
  it('is parsed with the contract', async () => {
    answerWith(200, '{"name":"Nora"}');
    expect(await getJson('/api/x', shape)).toEqual({ name: 'Nora' });
  });

  it('that does not read as agreed is a problem, not a guess', async () => {
    answerWith(200, '{"name":7}');
    expect((await problemOf(getJson('/api/x', shape))).kind).toBe('unreadable');
    answerWith(200, '<html>');
    expect((await problemOf(getJson('/api/x', shape))).kind).toBe('unreadable');
  });
});

describe('a refusal', () => {
  const document = {
    type: 'about:blank',
    title: 'Refused',
    status: 422,
    code: 'a_code_never_seen',
    detail: 'Some fields are not as they must be.',
    requestId: 'r1',
    errors: [{ path: 'targets[0].volumeMl', code: 'too_big', message: 'Enter 5 or less.' }],
    newest: { version: 3 },
  };

  it('keeps its sentence, its fields and what came with it, also with a code never seen before', async () => {
    answerWith(422, JSON.stringify(document));
    const problem = await problemOf(sendJson('POST', '/api/x', {}, shape));
    expect(problem.kind).toBe('refused');
    expect(problem.message).toBe(document.detail);
    expect(problem.fieldErrors.map(({ path }) => fieldPath(path))).toEqual(['targets.0.volumeMl']);
    expect(problem.document.newest).toEqual({ version: 3 });
  });

  it('without a readable body still says something', async () => {
    answerWith(403, 'Forbidden');
    expect((await problemOf(getJson('/api/x', shape))).message).toBe(problemTexts.refused);
  });
});

describe('a failure', () => {
  it('of the server and of the network are told apart', async () => {
    answerWith(502, 'Bad gateway');
    expect(await problemOf(getJson('/api/x', shape))).toMatchObject({
      kind: 'server_failed',
      message: problemTexts.serverFailed,
    });
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await problemOf(getJson('/api/x', shape))).toMatchObject({
      kind: 'unreachable',
      message: problemTexts.unreachable,
    });
  });
});

describe('an address with a query', () => {
  it('leaves out what has no value', () => {
    expect(withQuery('/api/patients', { q: 'O’Neil & Co', after: null })).toBe(
      '/api/patients?q=O%E2%80%99Neil+%26+Co',
    );
    expect(withQuery('/api/patients', { q: '' })).toBe('/api/patients');
  });
});

describe('an answer in lines', () => {
  const line = z.union([
    z.object({ judged: z.int() }),
    z.object({ whole: z.literal(true) }),
    z.object({ problem: z.object({ status: z.int(), detail: z.string() }) }),
  ]);
  const ask = (signal = new AbortController().signal) =>
    askLines('/api/x', {}, line, (each) => 'whole' in each, signal);

  /** As a network gives it: in parts that end anywhere. */
  function answerInParts(...parts: readonly string[]): void {
    const bytes = new TextEncoder();
    const body = new ReadableStream({
      start(stream) {
        for (const part of parts) stream.enqueue(bytes.encode(part));
        stream.close();
      },
    });
    vi.stubGlobal('fetch', async () => new Response(body));
  }

  async function read(lines: AsyncIterable<unknown>): Promise<unknown[]> {
    const all: unknown[] = [];
    for await (const each of lines) all.push(each);
    return all;
  }

  it('is read as it comes, wherever a part of it ends, and ends with its last line', async () => {
    answerInParts('{"jud', 'ged":1}\n{"judged":2}\n{"whole"', ':true}\n', '{"judged":3}\n');
    expect(await read(ask())).toEqual([{ judged: 1 }, { judged: 2 }, { whole: true }]);
  });

  it('that ends before its last line is a problem in words, also inside a line', async () => {
    answerInParts('{"judged":1}\n');
    expect((await problemOf(read(ask()))).message).toBe(problemTexts.cutShort);
    answerInParts('{"judged":1}\n{"whole":true}');
    expect((await problemOf(read(ask()))).message).toBe(problemTexts.cutShort);
  });

  it('that breaks on the way, holds a problem or does not read is a problem', async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new Error('reset')) });
    vi.stubGlobal('fetch', async () => new Response(broken));
    expect((await problemOf(read(ask()))).message).toBe(problemTexts.cutShort);
    answerInParts('{"judged":1}\n{"problem":{"status":500,"detail":"It broke off."}}\n');
    expect((await problemOf(read(ask()))).kind).toBe('server_failed');
    answerInParts('{"judged":"1"}\n');
    expect((await problemOf(read(ask()))).kind).toBe('unreadable');
    answerWith(503, JSON.stringify({ title: 'Busy' }));
    expect((await problemOf(read(ask()))).kind).toBe('server_failed');
  });

  it('stops being read when its reader has enough, or gives up', async () => {
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(new TextEncoder().encode('{"judged":1}\n')),
      cancel: () => {
        isCancelled = true;
      },
    });
    vi.stubGlobal('fetch', async () => new Response(endless));
    for await (const _ of ask()) break;
    expect(isCancelled).toBe(true);
  });
});
