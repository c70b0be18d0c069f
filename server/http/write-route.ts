import { createHash } from 'node:crypto';
import type { $ZodType, output } from 'zod/v4/core';
import type { Action } from '#shared/access/access-table.ts';
import { type Actor, actorOf } from '../api/actor.ts';
import { onceFor } from '../api/idempotency/once-for.ts';
import type { Tx } from '../db/clinic-database.ts';
import type { Sql } from '../db/sql.ts';
import { readIdempotencyKey, readVersion } from './preconditions.ts';
import type { Route, RouteShape, SignedInCall } from './route.ts';

/** What the change is told: the parsed request, and the version it was made on. */
interface Asked<Params, Body> {
  readonly params: Params;
  readonly body: Body;
  /** From If-Match; null for something new; 0 on a row that asks for none. */
  readonly version: number | null;
}

interface WriteShape<P extends $ZodType, B extends $ZodType, A extends $ZodType>
  extends RouteShape<P, $ZodType, B, A> {
  method: 'post' | 'put' | 'patch' | 'delete';
  action: Action;
  /** Set where a record is changed: If-Match must name the version, or If-None-Match: * say that it is new. */
  versioned?: 'existing' | 'existing_or_new';
  /** The answer is shown once and not kept. */
  answersSecret?: true;
  /** What would hold the transaction open too long, such as checking a password again. */
  prepare?(call: SignedInCall<output<P>, undefined, output<B>>): Promise<void>;
}

/** The change and its audit event, in one transaction: of Prisma, or, at every tap, of prepared statements only. */
type Write<P extends $ZodType, B extends $ZodType, A extends $ZodType> =
  | {
      write(tx: Tx, actor: Actor, asked: Asked<output<P>, output<B>>): Promise<output<A>>;
      writeBySql?: never;
    }
  | {
      writeBySql(tx: Sql, actor: Actor, asked: Asked<output<P>, output<B>>): Promise<output<A>>;
      write?: never;
    };

/**
 * A route that changes the record: the same request sent again (its Idempotency-Key says so) gets the first answer and
 * changes nothing, however often and from however many processes it comes.
 */
export function writeRoute<P extends $ZodType, B extends $ZodType, A extends $ZodType>(
  row: WriteShape<P, B, A> & Write<P, B, A>,
): Route {
  const { versioned, answersSecret, prepare, write, writeBySql, ...rest } = row;
  const handle = async (call: SignedInCall<output<P>, undefined, output<B>>) => {
    const key = readIdempotencyKey(call.request);
    const version = versioned ? readVersion(call.request, versioned) : 0;
    await prepare?.(call);
    const actor = actorOf(call);
    const { params, body } = call;
    const request = { key, fingerprint: fingerprintOf(call, version), keepsAnswer: answersSecret !== true };
    const asked = { params, body, version };
    return writeBySql
      ? call.db.inClinicBySql(actor, (tx) => onceFor(tx, actor, request, () => writeBySql(tx, actor, asked)))
      : call.db.inClinic(actor, (tx) => onceFor(tx, actor, request, () => write(tx, actor, asked)));
  };
  return { ...rest, isWrite: true, ...(versioned && { isVersioned: true }), handle } as unknown as Route;
}

/** These must not be guessed from a fast hash. */
const secret = /password|^(recovery)?code$/i;

/** Of the parsed body: what a row does not take may be too deep to be written down again. */
function fingerprintOf(
  { request, body: taken }: SignedInCall<unknown, unknown, unknown>,
  version: number | null,
): string {
  const body = JSON.stringify(taken ?? null, (name, value) => (secret.test(name) ? undefined : value));
  const [path] = request.originalUrl.split('?');
  return createHash('sha256')
    .update(JSON.stringify([request.method, path, version, body]))
    .digest('hex');
}
