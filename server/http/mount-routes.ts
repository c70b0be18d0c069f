import type { Express, Request, Response } from 'express';
import { mayDo } from '#shared/access/access-table.ts';
import { userHeader } from '#shared/contract/session.ts';
import type { SignedIn } from '../api/session/session-store.ts';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import type { Deployment } from '../deployment.ts';
import { Refusal } from '../errors.ts';
import type { Live } from '../live/live.ts';
import type { Afterwards } from './afterwards.ts';
import { authenticate } from './authenticate.ts';
import { routeMatcher } from './match-route.ts';
import { parseRequest } from './parse-request.ts';
import { presentAnswer } from './present-answer.ts';
import { factsOf } from './request-log.ts';
import type { RequestRate } from './request-rate.ts';
import type { Route } from './route.ts';
import { openEvents } from './send-events.ts';
import { isInLines, sendLines } from './send-lines.ts';

export interface Services {
  db: ClinicDatabase;
  deployment: Deployment;
  live: Live;
  rate: RequestRate;
  afterwards: Afterwards;
}

/** What a session of this state is told where it may not go yet, or any more. */
const outOfTurn = { full: 'already_signed_in', factor_due: 'factor_due', must_enrol: 'must_enrol' } as const;

/** Answers every row of the route table; an address known under another method answers 405. */
export function mountRoutes(app: Express, routes: readonly Route[], services: Services): void {
  const match = routeMatcher(routes);
  app.use((request, response, next) => {
    const found = match(request.method, request.path);
    if (found === undefined) return next();
    if ('row' in found) {
      request.params = found.params;
      return answer(found.row, services, request, response);
    }
    factsOf(response).pattern = found.path;
    response.setHeader('Allow', found.methods.join(', '));
    throw new Refusal('method_not_allowed');
  });
}

/** One request: authenticate, authorise, parse, handle, and answer through the contract. */
async function answer(row: Route, services: Services, request: Request, response: Response): Promise<void> {
  const facts = factsOf(response);
  facts.pattern = row.path;
  const who = row.action === 'public' ? undefined : await allowed(row, row.action, services, request);
  if (who) facts.actorId = who.userId;
  const call = {
    ...parseRequest(row, request),
    ...services,
    who,
    requestId: facts.requestId,
    request,
    response,
  };
  // The row's own shapes made params, query and body, so they are what its handler declares.
  const said = row.handle(call as unknown as Parameters<Route['handle']>[0], () => openEvents(row, response));
  if (row.inEvents) return;
  if (isInLines(row, said)) return sendLines(row, said, response, facts.requestId);
  const presented = presentAnswer(row, await said);
  if (who) services.live.answered(row, who.clinicId, call.params, presented);
  if (row.versionOf) response.setHeader('ETag', `"${row.versionOf(presented as never)}"`);
  sendJson(response, row.status ?? 200, presented);
}

/** Without what Express looks at besides: it would call an answer unchanged whose version alone is. */
function sendJson(response: Response, status: number, answer: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(answer));
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
