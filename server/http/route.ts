import type { Request, Response } from 'express';
import type { $ZodType, output } from 'zod/v4/core';
import type { Action } from '#shared/access/access-table.ts';
import type { SessionState } from '#shared/contract/session.ts';
import type { SignedIn } from '../api/session/session-store.ts';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import type { Deployment } from '../deployment.ts';
import type { Live } from '../live/live.ts';
import type { EventStream } from '../live/live-streams.ts';
import type { Afterwards } from './afterwards.ts';

/** What every handler gets: the parsed request and nothing raw. */
export interface Call<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  db: ClinicDatabase;
  deployment: Deployment;
  requestId: string;
  afterwards: Afterwards;
  /** For setting or clearing the session cookie only. */
  response: Response;
  request: Request;
}

export type SignedInCall<Params, Query, Body> = Call<Params, Query, Body> & { who: SignedIn };

export interface RouteShape<P extends $ZodType, Q extends $ZodType, B extends $ZodType, A extends $ZodType> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path, e.g. /api/patients/:patientId */
  path: string;
  /** One sentence for the API's page. */
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  /** 200 when left out */
  status?: 200 | 201;
  /** The version of what is answered, sent as its ETag. */
  versionOf?(answer: output<A>): number;
}

/** One row of the route table. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  during?: readonly SessionState[];
  params?: $ZodType;
  query?: $ZodType;
  body?: $ZodType;
  answer: $ZodType;
  status?: 200 | 201;
  /** The answer comes as JSON lines, each of the shape `answer`. */
  inLines?: true;
  /** The answer comes as server-sent events, each of the shape `answer`, for as long as both sides stay. */
  inEvents?: true;
  action: Action | 'public';
  handle(
    call: SignedInCall<never, never, never> & { live: Live },
    open: () => EventStream,
  ): Promise<unknown> | AsyncGenerator<unknown, void> | undefined;
  versionOf?(answer: never): number;
  /** Whether it changes the record: such a request carries a key of its own, and is stored once. */
  isWrite?: true;
  /** Whether it names the version it changes (If-Match). */
  isVersioned?: true;
}

/** A route for people who are signed in and whose role allows the action. */
export function route<P extends $ZodType, Q extends $ZodType, B extends $ZodType, A extends $ZodType>(
  row: RouteShape<P, Q, B, A> & {
    action: Action;
    /** The states of a session it answers in; in full ones only when left out. */
    during?: readonly SessionState[];
    handle(call: SignedInCall<output<P>, output<Q>, output<B>>): Promise<output<A>>;
  },
): Route {
  return row as unknown as Route;
}

/** A route whose answer grows line by line while its work goes on (application/x-ndjson). */
export function lineRoute<P extends $ZodType, Q extends $ZodType, B extends $ZodType, A extends $ZodType>(
  row: Omit<RouteShape<P, Q, B, A>, 'status'> & {
    action: Action;
    handle(call: SignedInCall<output<P>, output<Q>, output<B>>): AsyncGenerator<output<A>, void>;
  },
): Route {
  return { ...row, inLines: true } as unknown as Route;
}

/** A route that goes on telling what happens (text/event-stream). It is no use of the session, and ends with it. */
export function eventRoute<A extends $ZodType>(
  row: Pick<RouteShape<$ZodType, $ZodType, $ZodType, A>, 'path' | 'summary' | 'answer'> & {
    method: 'get';
    action: Action;
    handle(
      call: SignedInCall<undefined, undefined, undefined> & { live: Live },
      open: () => EventStream,
    ): void;
  },
): Route {
  return { ...row, inEvents: true } as unknown as Route;
}

/** A route that answers without a session. */
export function publicRoute<P extends $ZodType, Q extends $ZodType, B extends $ZodType, A extends $ZodType>(
  row: RouteShape<P, Q, B, A> & {
    handle(call: Call<output<P>, output<Q>, output<B>>): Promise<output<A>>;
  },
): Route {
  return { ...row, action: 'public' } as unknown as Route;
}
