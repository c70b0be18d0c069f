import * as z from 'zod/mini';
import { userHeader } from '#shared/contract/session.ts';
import { ApiProblem, readProblem } from './api-problem.ts';
import { ask, asking, takeEarly } from './early-answer.ts';
import { newId } from './new-id.ts';
import { isUnattended } from './presence.ts';
import { hearServerTime } from './server-clock.ts';
import { textLines } from './text-lines.ts';
import { problemTexts } from './texts/problems.ts';
import { userAtScreen } from './user-at-screen.ts';

const inFlightMs = 300;

type Shape = z.core.$ZodType;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Reads something; the answer is parsed with the contract. */
export function getJson<S extends Shape>(path: string, answer: S, signal?: AbortSignal): Promise<z.infer<S>> {
  return call('GET', path, undefined, answer, signal);
}

/** Asks for something by what no address may hold; the answer is parsed with the contract. */
export function searchJson<S extends Shape>(
  path: string,
  body: unknown,
  answer: S,
  signal?: AbortSignal,
): Promise<z.infer<S>> {
  return call('POST', path, body, answer, signal);
}

/** Sends something; the answer is parsed with the contract. */
export function sendJson<S extends Shape>(
  method: Exclude<Method, 'GET'>,
  path: string,
  body: unknown,
  answer: S,
  /** Whose entry it is, where that may be somebody else than the one at the screen by now. */
  authorId: string | null = userAtScreen(),
): Promise<z.infer<S>> {
  return call(method, path, body, answer, undefined, {
    'idempotency-key': keyOf(body),
    ...onBehalfOf(authorId),
  });
}

/** A record's new content, on top of the version it was read at; null: the record is new. */
export type Versioned<T> = T & { readonly version: number | null };

/** Changes a record; refused with version_stale when somebody else changed it since this version. */
export function changeJson<S extends Shape>(
  method: Exclude<Method, 'GET'>,
  path: string,
  { version, ...body }: Versioned<object>,
  answer: S,
  outlivesPage = false,
): Promise<z.infer<S>> {
  const headers = {
    'idempotency-key': newId(),
    ...onBehalfOf(userAtScreen()),
    ...(version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` }),
  };
  return call(method, path, body, answer, undefined, headers, outlivesPage);
}

/** The server refuses what somebody did here once another person is signed in in this browser. */
function onBehalfOf(userId: string | null): Record<string, string> {
  return userId === null ? {} : { [userHeader]: userId };
}

/**
 * Asks for an answer that grows line by line, each parsed with the contract. A problem in place of a line, a line that
 * does not read, and an end before the last line are thrown: half an answer is never taken for the whole.
 */
export async function* askLines<S extends Shape>(
  path: string,
  body: unknown,
  line: S,
  isLast: (line: z.infer<S>) => boolean,
  signal: AbortSignal,
): AsyncGenerator<z.infer<S>, void> {
  const response = await reach('POST', path, body, { accept: 'application/x-ndjson' }, signal);
  if (!response.ok) throw readProblem(response.status, await readContent(response));
  try {
    for await (const text of textLines(response.body ?? new ReadableStream())) {
      const parsed = z.safeParse(line, asJson(text));
      if (!parsed.success) throw new ApiProblem(problemTexts.unreadable, { kind: 'unreadable' });
      refuseProblemLine(parsed.data);
      yield parsed.data;
      if (isLast(parsed.data)) return;
    }
  } catch (error) {
    if (error instanceof ApiProblem || signal.aborted) throw error;
  }
  throw new ApiProblem(problemTexts.cutShort, { kind: 'unreachable' });
}

function refuseProblemLine(line: unknown): void {
  if (typeof line !== 'object' || line === null || !('problem' in line)) return;
  const { problem } = line;
  const status =
    typeof problem === 'object' && problem !== null && 'status' in problem ? problem.status : 500;
  throw readProblem(Number(status), problem);
}

/** A thing recorded with an id of its own is the same request however often it is sent. */
function keyOf(body: unknown): string {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  return typeof id === 'string' ? id : newId();
}

/** `/api/patients` with the query parameters that have a value. */
export function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

async function call<S extends Shape>(
  method: Method,
  path: string,
  body: unknown,
  answer: S,
  signal?: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
  keepalive = false,
): Promise<z.infer<S>> {
  const response = await reach(method, path, body, headers, signal, keepalive);
  const content = await readContent(response);
  if (!response.ok) {
    const problem = readProblem(response.status, content);
    if (problem.code !== 'in_flight') throw problem;
    // The same request, sent before, is still being worked on: its answer is the answer.
    await new Promise((resolve) => setTimeout(resolve, inFlightMs));
    return call(method, path, body, answer, signal, headers, keepalive);
  }
  const parsed = z.safeParse(answer, content);
  if (!parsed.success) throw new ApiProblem(problemTexts.unreadable, { kind: 'unreadable' });
  return parsed.data;
}

async function reach(
  method: Method,
  path: string,
  body: unknown,
  own: Readonly<Record<string, string>>,
  signal?: AbortSignal,
  keepalive = false,
): Promise<Response> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    const early = method === 'GET' ? takeEarly(path) : undefined;
    const { response, ...at } = await (early ??
      ask(path, {
        ...asking,
        method,
        headers: {
          ...asking.headers,
          ...(isUnattended() && { 'facetwise-unattended': '1' }),
          ...own,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...sent,
        ...(keepalive && { keepalive }),
        ...(signal && { signal }),
      }));
    hearServerTime(response.headers.get('date'), at);
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem(problemTexts.unreachable, { kind: 'unreachable' });
  }
}

async function readContent(response: Response): Promise<unknown> {
  return asJson(await response.text().catch(() => ''));
}

function asJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
