import * as z from 'zod/mini';
import { ApiProblem, readProblem } from './api-problem.ts';
import { problemTexts } from './texts/problems.ts';

type Shape = z.core.$ZodType;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Reads something; the answer is parsed with the contract. */
export function getJson<S extends Shape>(path: string, answer: S, signal?: AbortSignal): Promise<z.infer<S>> {
  return call('GET', path, undefined, answer, signal);
}

/** Sends something; the answer is parsed with the contract. */
export function sendJson<S extends Shape>(
  method: Exclude<Method, 'GET'>,
  path: string,
  body: unknown,
  answer: S,
): Promise<z.infer<S>> {
  return call(method, path, body, answer);
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
): Promise<z.infer<S>> {
  const response = await reach(method, path, body, signal);
  const content = await readContent(response);
  if (!response.ok) throw readProblem(response.status, content);
  const parsed = z.safeParse(answer, content);
  if (!parsed.success) throw new ApiProblem(problemTexts.unreadable, { kind: 'unreadable' });
  return parsed.data;
}

async function reach(method: Method, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...sent,
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem(problemTexts.unreachable, { kind: 'unreachable' });
  }
}

async function readContent(response: Response): Promise<unknown> {
  const written = await response.text().catch(() => '');
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
