import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { getJson, sendJson, withQuery } from './api.ts';
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
