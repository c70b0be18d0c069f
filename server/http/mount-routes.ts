import type { Express, Request, Response } from 'express';
import { Refusal } from '../errors.ts';
import { callOf, type Services } from './call.ts';
import { routeMatcher } from './match-route.ts';
import { presentAnswer } from './present-answer.ts';
import { factsOf } from './request-log.ts';
import type { Route } from './route.ts';
import { openEvents } from './send-events.ts';
import { isInLines, sendLines } from './send-lines.ts';

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
  factsOf(response).pattern = row.path;
  const call = await callOf(row, services, request, response);
  const said = row.handle(call, () => openEvents(row, response));
  if (row.inEvents) return;
  if (isInLines(row, said)) return sendLines(row, said, response, call.requestId);
  const presented = presentAnswer(row, await said);
  if (row.action !== 'public') services.live.answered(row, call.who.clinicId, call.params, presented);
  if (row.versionOf) response.setHeader('ETag', `"${row.versionOf(presented as never)}"`);
  sendJson(response, row.status ?? 200, presented);
}

/** Without what Express looks at besides: it would call an answer unchanged whose version alone is. */
function sendJson(response: Response, status: number, answer: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(answer));
}
