import type { Request, Response } from 'express';
import { mayDo } from '#shared/access/access-table.ts';
import { userHeader } from '#shared/contract/session.ts';
import type { SignedIn } from '../api/session/session-store.ts';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import type { Deployment } from '../deployment.ts';
import { Refusal } from '../errors.ts';
import type { Live } from '../live/live.ts';
import type { Afterwards } from './afterwards.ts';
import { authenticate } from './authenticate.ts';
import { parseRequest } from './parse-request.ts';
import { factsOf } from './request-log.ts';
import type { RequestRate } from './request-rate.ts';
import type { Route } from './route.ts';

export interface Services {
  db: ClinicDatabase;
  deployment: Deployment;
  live: Live;
  rate: RequestRate;
  afterwards: Afterwards;
}

type HandlersCall = Parameters<Route['handle']>[0];

/** What a session of this state is told where it may not go yet, or any more. */
const outOfTurn = { full: 'already_signed_in', factor_due: 'factor_due', must_enrol: 'must_enrol' } as const;

/** What a row's handler gets: who asks, if the row lets them, and what they say. */
export async function callOf(
  row: Route,
  services: Services,
  request: Request,
  response: Response,
): Promise<HandlersCall> {
  const facts = factsOf(response);
  const who = row.action === 'public' ? undefined : await allowed(row, row.action, services, request);
  if (who) facts.actorId = who.userId;
  const { requestId } = facts;
  const call = { ...parseRequest(row, request), ...services, who, requestId, request, response };
  // The row's own shapes made params, query and body, so they are what its handler declares.
  return call as unknown as HandlersCall;
}

async function allowed(
  { during = ['full'], inEvents }: Route,
  action: Exclude<Route['action'], 'public'>,
  { db, deployment, rate }: Services,
  request: Request,
): Promise<SignedIn> {
  const who = await authenticate(request, db, deployment, { isUse: inEvents !== true });
  if (who === undefined) throw new Refusal('not_signed_in');
  await rate.count(who.sessionId);
  if (!during.includes(who.state)) throw new Refusal(outOfTurn[who.state]);
  if (!mayDo(who.role, action)) throw new Refusal('not_allowed');
  refuseForOther(request, who);
  return who;
}

/** A page says for whom it sends: what one person entered is not stored under the name of who signed in after. */
function refuseForOther(request: Request, { userId }: SignedIn): void {
  const author = request.headers[userHeader];
  if (author !== undefined && author !== userId) throw new Refusal('signed_in_as_other');
}
