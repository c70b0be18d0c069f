import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';

/** What is known of a request beside its parts; kept in response.locals. */
export interface RequestFacts {
  requestId: string;
  /** The row's pattern, never the address itself: that may name a patient. */
  pattern?: string;
  actorId?: string;
}

export function factsOf(response: Response): RequestFacts {
  return response.locals.facts as RequestFacts;
}

/** One line per answer: request, actor, pattern, status, milliseconds. Never bodies, names, scores, query strings. */
export function logRequests(log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const facts: RequestFacts = { requestId: randomUUID() };
    response.locals.facts = facts;
    response.setHeader('X-Request-Id', facts.requestId);
    const startedAt = performance.now();
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - startedAt);
      const { requestId, pattern, actorId } = facts;
      const status = response.writableFinished ? response.statusCode : 499;
      const method = /^[A-Z]{1,10}$/.test(request.method) ? request.method : 'OTHER';
      log.info({ requestId, actorId, method, pattern: pattern ?? '(none)', status, milliseconds });
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
