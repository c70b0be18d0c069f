import { randomUUID } from 'node:crypto';
import { request as send } from 'node:http';

/** How tests speak to the API: real HTTP, as a browser on our own page would. */

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; the pipeline holds them to the contract
  body: any;
  text: string;
  headers: Headers;
}

export interface Sent {
  method: string;
  path: string;
  headers?: Record<string, string>;
  /** Sent as it is; objects are written as JSON. */
  body?: unknown;
}

/** One request with exactly these headers (fetch would refuse to set some of them). */
export function sendRaw(origin: string, { method, path, headers = {}, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const payload = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = send(
      {
        hostname,
        port,
        method,
        path,
        headers: { ...(payload && lengthOf(payload)), ...headers },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        // Events have no end: what comes first is the answer.
        const isStream = response.headers['content-type']?.startsWith('text/event-stream');
        if (isStream) response.once('data', () => response.push(null));
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const answerHeaders = new Headers();
          for (const [name, values] of Object.entries(response.headersDistinct)) {
            for (const value of values ?? []) answerHeaders.append(name, value);
          }
          const isJson = /\bjson\b/.test(answerHeaders.get('content-type') ?? '');
          resolve({
            status: response.statusCode ?? 0,
            body: isJson ? JSON.parse(text) : undefined,
            text,
            headers: answerHeaders,
          });
        });
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

/** A thing's own id is its request's key; a `version` beside the content travels as If-Match, null as If-None-Match. */
function preconditionsOf(sent: unknown): { body: unknown } & Record<string, unknown> {
  if (typeof sent !== 'object' || sent === null) return { body: sent, 'idempotency-key': randomUUID() };
  const { version, ...content } = sent as { id?: unknown; version?: unknown };
  const key = typeof content.id === 'string' && /^[\w-]{8,100}$/.test(content.id) ? content.id : randomUUID();
  const match =
    version === undefined ? {} : version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` };
  return { body: content, 'idempotency-key': key, ...match };
}

function lengthOf(payload: string): Record<string, string> {
  return { 'content-length': String(Buffer.byteLength(payload)) };
}

/** One browser: it keeps its cookie and says that it is on our own page. */
export class TestBrowser {
  readonly #origin: string;
  cookie = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  get(path: string): Promise<Answer> {
    return this.request('GET', path);
  }

  post(path: string, body: unknown = {}): Promise<Answer> {
    return this.request('POST', path, body);
  }

  put(path: string, body: unknown = {}): Promise<Answer> {
    return this.request('PUT', path, body);
  }

  delete(path: string): Promise<Answer> {
    return this.request('DELETE', path);
  }

  /** As our pages send: each request with a key of its own, a change with the version it was made on. */
  async request(
    method: string,
    path: string,
    sent?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const { body, ...preconditions } = preconditionsOf(sent);
    const headers = {
      'sec-fetch-site': 'same-origin',
      ...preconditions,
      ...more,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(this.cookie !== '' && { cookie: this.cookie }),
    };
    const answer = await sendRaw(this.#origin, { method, path, headers, body });
    const [set] = answer.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.includes('1970') ? '' : (set.split(';')[0] ?? '');
    return answer;
  }
}
