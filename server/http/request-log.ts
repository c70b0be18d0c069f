import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';

/** What is known of a request beside its parts; kept in response.locals. */
export interface RequestFacts {
  requestId: string;
  /** The row's pattern, never the address itself: that may name a patient. */
  pattern?: string;
  actorId?: string;
  /** The code it was refused with. */
  refusal?: string;
  /** It lasts as long as somebody listens; that is no measure of anything. */
  isStream?: true;
}

/** One answer as metrics count it. */
export interface MeasuredRequest {
  method: string;
  pattern: string;
  status: number;
  milliseconds: number;
  refusal: string | undefined;
}

export function factsOf(response: Response): RequestFacts {
  return response.locals.facts as RequestFacts;
}

/** One line per answer: request, actor, pattern, status, milliseconds. Never bodies, names, scores, query strings. */
export function logRequests(log: Logger, measure?: (request: MeasuredRequest) => void) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const facts: RequestFacts = { requestId: randomUUID() };
    response.locals.facts = facts;
    response.setHeader('X-Request-Id', facts.requestId);
    const startedAt = performance.now();
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - startedAt);
      const { requestId, pattern = '(none)', actorId, refusal, isStream } = facts;
      const status = response.writableFinished || isStream ? response.statusCode : 499;
      const method = /^[A-Z]{1,10}$/.test(request.method) ? request.method : 'OTHER';
      log.info({ requestId, actorId, method, pattern, status, milliseconds });
      if (!isStream) measure?.({ method, pattern, status, milliseconds, refusal });
    });
    next();
  };
}

/** Enough to find a fault of ours: kind, code and places. Messages of databases quote values, so they stay out. */
export function logFault(log: Logger, error: unknown, facts: RequestFacts): void {
  const { name, code, stack }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error('not an error');
  const places = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  log.error({
    requestId: facts.requestId,
    pattern: facts.pattern,
    fault: name,
    code,
    places: places.slice(0, 12),
  });
}
