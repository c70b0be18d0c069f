import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, type PoolClient } from 'pg';
import type { SentStatement } from './sent-statements.ts';

/** What one request makes our server send, and the answer it gave. */
export interface Exchange {
  readonly statements: readonly SentStatement[];
  readonly status: number;
  readonly answer: string;
  /** Texts in the parameters that differ from request to request. */
  readonly marks: readonly string[];
}

export interface FloorPlan {
  readonly databaseUrl: string;
  readonly connections: number;
  readonly exchanges: Readonly<Record<string, Exchange>>;
}

/** Takes the place of the mark with this number. */
type Part = string | number;

interface Prepared {
  readonly text: string;
  readonly name: string | undefined;
  readonly values: readonly (readonly Part[] | null)[];
}

/**
 * The bare floor: node:http and pg, nothing parsed, judged or checked. Each request names its exchange (x-exchange) and
 * executes the statements that our server sends for it, in the same order and transactions, each prepared once, with
 * the request's own ids (x-marks) in place of the captured ones; it answers a body of the same size. Answers its port.
 */
export function serveFloor({ databaseUrl, connections, exchanges }: FloorPlan): Promise<number> {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });
  const plans = new Map(Object.entries(exchanges).map(([key, exchange]) => [key, planOf(exchange)]));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    request.resume();
    const plan = plans.get(String(request.headers['x-exchange']));
    if (plan === undefined) throw new Error(`no plan for ${request.url}`);
    const marks = String(request.headers['x-marks'] ?? '').split(',');
    for (const transaction of plan.transactions) {
      const client = await pool.connect();
      for (const statement of transaction) await execute(client, statement, marks);
      client.release();
    }
    response.writeHead(plan.status, {
      'Content-Type': 'application/json',
      'Content-Length': plan.body.length,
    });
    response.end(plan.body);
  };
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** The same statement has one name over all exchanges: a connection prepares it once. */
const names = new Map<string, string>();

function planOf({ statements, status, answer, marks }: Exchange) {
  const transactions: Prepared[][] = [];
  let isOpen = false;
  for (const { text, values } of statements) {
    if (!isOpen) transactions.push([]);
    const isPlain = /^(begin|commit)/i.test(text);
    if (!names.has(text)) names.set(text, `floor_${names.size}`);
    const name = isPlain ? undefined : names.get(text);
    transactions
      .at(-1)
      ?.push({ text, name, values: values.map((value) => value && partsOf(value, marks)) as never });
    if (/^begin/i.test(text)) isOpen = true;
    if (/^commit/i.test(text)) isOpen = false;
  }
  return { transactions, status, body: Buffer.from(answer) };
}

function partsOf(value: string, marks: readonly string[]): Part[] {
  // A short one (a minute) is the whole value or none of it.
  return marks.reduce<Part[]>(
    (parts, mark, number) =>
      parts.flatMap((part) => {
        if (typeof part === 'number' || (mark.length < 30 && value !== mark)) return [part];
        return part.split(mark).flatMap((text, place) => (place === 0 ? [text] : [number, text]));
      }),
    [value],
  );
}

function execute(client: PoolClient, { name, text, values }: Prepared, marks: readonly string[]) {
  if (name === undefined) return client.query(text);
  const own = values.map((parts) => {
    if (parts === null) return null;
    let value = '';
    for (const part of parts) value += typeof part === 'number' ? marks[part] : part;
    return value;
  });
  return client.query({ name, text, values: own });
}
