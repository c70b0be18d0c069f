import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

export interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  /** The Idempotency-Key of a change. */
  readonly key?: string;
  /** The version a change is made on. */
  readonly version?: number;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly etag: string | undefined;
}

/** Sends one request to an origin; fails when no whole answer comes back. */
export type Send = (origin: string, sent: Sent) => Promise<Answer>;

/** Longer than any request may take by the server's own limits: beyond it the server hangs. */
const patienceMs = 60_000;
/** A server that was killed is back long before. */
const returnPatienceMs = 180_000;

/** Somebody signed in, on connections that stay open as a browser's do. */
export function signedInClient(cookie: string, agent = new Agent({ keepAlive: true })): Send {
  return (origin, { method, path, body, key, version }) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      const headers = {
        cookie,
        'sec-fetch-site': 'same-origin',
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      };
      const asked = request({ hostname, port, method, path, headers, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.complete) {
            resolve({ status: response.statusCode ?? 0, text, etag: response.headers.etag });
          } else reject(new Error('the answer was cut'));
        });
      });
      asked.setTimeout(patienceMs, () => asked.destroy(new Error('no answer for a minute')));
      asked.once('error', reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
}

export interface Settled {
  readonly answer: Answer;
  /** How often it was sent. */
  readonly times: number;
  /** When it was sent the last time. */
  readonly lastSentAt: number;
}

/**
 * Sends the same request until it is answered. Three things are no answer and say nothing of what was stored: a lost
 * connection, 503, and 409 while the same request is still being worked on.
 */
export async function sendUntilAnswered(send: () => Promise<Answer>): Promise<Settled> {
  const patientUntil = Date.now() + returnPatienceMs;
  for (let times = 1; ; times += 1) {
    const lastSentAt = Date.now();
    const answer = await send().catch((error: Error) => {
      if (lastSentAt > patientUntil) throw error;
    });
    const isNone =
      answer === undefined ||
      answer.status === 503 ||
      (answer.status === 409 && answer.text.includes('"in_flight"'));
    if (!isNone) return { answer, times, lastSentAt };
    await delay(20 + Math.random() * 60);
  }
}
