import { seededRandom } from '#shared/domain/oracle/generate-case.ts';
import type { Route } from '../../http/route.ts';
import { routes } from '../../routes.ts';
import type { World } from '../matrix/world.ts';
import { type Ground, hostileRequest } from './hostile-request.ts';
import { type RawAnswer, type RawRequest, sendRawRequest, writeHead } from './raw-request.ts';
import { countRows, nextTransaction, strayRows } from './stored-rows.ts';

/** Longer is a hang. */
const patienceMs = 10_000;
/** So few at once that "busy" is never a fair answer. */
const atOnce = 4;
const perBatch = 1_000;

export interface FuzzResult {
  readonly requests: number;
  readonly byStatus: ReadonlyMap<number, number>;
  readonly slowestMs: number;
  readonly faults: readonly string[];
}

/** These end what the requests after them need, or are limited by design to a few at a time. */
const leftOut = new Set(['post /api/sign-out', 'delete /api/sessions']);
const oneAtATime = new Set(['/api/policies/:policyId/effect', '/api/sign-in', '/api/password']);

/** Sends hostile requests number `from` … `from + count - 1` of this seed to every route in turn. */
export async function fuzz(
  world: World,
  { seed, from = 0, count }: { seed: number; from?: number; count: number },
  say: (line: string) => void = () => undefined,
): Promise<FuzzResult> {
  const faults: string[] = [];
  const found = (fault: string) => {
    faults.push(fault);
    say(`FAULT ${fault}`);
  };
  const byStatus = new Map<number, number>();
  let slowestMs = 0;
  const ground = await groundOf(world);
  const fuzzed = routes.filter(({ method, path }) => !leftOut.has(`${method} ${path}`));
  const port = Number(new URL(world.api.origin).port);
  for (let first = from; first < from + count; first += perBatch) {
    const since = { rows: await countRows(world.sql), transaction: await nextTransaction(world.sql) };
    const accepted = new Set<string>();
    const last = Math.min(first + perBatch, from + count);
    const judge = async (number: number) => {
      const route = fuzzed[number % fuzzed.length] as Route;
      const request = hostileRequest(ground, route, seededRandom(seed * 1_000_003 + number));
      const answer = await inTurn(route, () => sendRawRequest(port, request, patienceMs));
      byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1);
      slowestMs = Math.max(slowestMs, answer.milliseconds);
      if (answer.status < 400) {
        const [, key] = request.headers.find(([name]) => /^idempotency-key$/i.test(name)) ?? [];
        for (const name of [answer.requestId, key]) if (name !== undefined) accepted.add(name);
      }
      if (isFault(answer)) found(describe(seed, number, request, answer));
    };
    await workThrough(first, last, judge);
    const stray = await strayRows(world.sql, since, accepted);
    for (const what of stray) found(`seed ${seed}, requests ${first} … ${last - 1}: ${what}`);
    say(`  ${last - from} of ${count} requests, ${faults.length} faults`);
  }
  return { requests: count, byStatus, slowestMs, faults };
}

/** An answer of ours is whole, and none of a fault; 0 is a connection that ended without one. */
const isFault = ({ status }: RawAnswer) => status < 200 || status >= 500;

async function groundOf(world: World): Promise<Ground> {
  const answer = await world.api.as('admin').get(`/api/policies/${world.targets.own.policyId}`);
  return { world, definition: answer.body.versions[0].definition };
}

async function workThrough(
  first: number,
  end: number,
  work: (number: number) => Promise<void>,
): Promise<void> {
  let next = first;
  const worker = async () => {
    while (next < end) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const turns = new Map<string, Promise<unknown>>();
function inTurn<T>({ path }: Route, work: () => Promise<T>): Promise<T> {
  if (!oneAtATime.has(path)) return work();
  const turn = (turns.get(path) ?? Promise.resolve()).then(work);
  turns.set(path, turn);
  return turn;
}

/** Enough to send it again: npm run prove -- fuzz --seed S --from N --requests 1 */
function describe(seed: number, number: number, request: RawRequest, answer: RawAnswer): string {
  const sent = `${writeHead(request)}${request.body?.toString('utf8') ?? ''}`.slice(0, 1_500);
  const what =
    answer.status === -1 ? 'hangs' : answer.status === 0 ? 'no answer' : `answers ${answer.status}`;
  return `seed ${seed}, request ${number} ${what}:\n${sent}\n→ ${answer.text.slice(0, 800)}`;
}
