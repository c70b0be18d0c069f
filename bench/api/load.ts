import { Agent, request } from 'node:http';

export interface LoadRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What is counted as one: requests of one client that follow each other. */
  readonly id?: string;
}

export interface LoadResult {
  readonly answered: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of each answer, the shortest first. */
  readonly times: readonly number[];
  /** Of requests answered as wanted. */
  readonly ids: readonly string[];
  readonly failures: readonly string[];
}

interface Load {
  readonly origin: string;
  readonly clients: number;
  readonly seconds: number;
  readonly wanted: number;
  /** The requests in their order; a client that is free takes the next. */
  readonly requests: readonly LoadRequest[];
}

/** Clients that keep their connections and send one request after the other. */
export async function runLoad({ origin, clients, seconds, wanted, requests }: Load): Promise<LoadResult> {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const ids: string[] = [];
  const failures: string[] = [];
  let next = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const client = async () => {
    while (performance.now() < endsAt) {
      const one = requests[next++ % requests.length];
      if (one === undefined || (one.id !== undefined && next > requests.length)) return;
      const sentAt = performance.now();
      const { status, text } = await sendOne({ hostname, port, agent }, one);
      times.push(performance.now() - sentAt);
      if (status !== wanted) failures.push(`${status} ${text.slice(0, 200)}`);
      else if (one.id !== undefined) ids.push(one.id);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - startedAt) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    answered: times.length,
    seconds: took,
    p50: at(0.5),
    p99: at(0.99),
    times,
    ids,
    failures: failures.slice(0, 3),
  };
}

interface Where {
  readonly hostname: string;
  readonly port: string;
  readonly agent: Agent;
}

function sendOne(
  where: Where,
  { method, path, headers, body }: LoadRequest,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request({ ...where, method, path, headers: { ...headers, ...length } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
