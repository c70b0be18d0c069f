import type { Response } from 'express';
import type { Problem } from '#shared/contract/problem.ts';
import { refusalOf } from '../db/database-refusal.ts';
import { Refusal, type RefusalCode, refusals } from '../errors.ts';

/** What express and its body parser throw, in our words. */
const parserRefusals: Readonly<Record<string, RefusalCode>> = {
  'entity.parse.failed': 'malformed_json',
  'entity.too.large': 'body_too_large',
  'encoding.unsupported': 'json_only',
  'charset.unsupported': 'json_only',
  'request.aborted': 'malformed_json',
  'request.size.invalid': 'malformed_json',
};

/** Any error as the refusal it means; undefined when the fault is our own. */
export function refusalFor(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  // A percent sign in the address that decodes to nothing.
  if (error instanceof URIError) return new Refusal('not_found');
  const type = (error as { type?: unknown } | null)?.type;
  const code = typeof type === 'string' ? parserRefusals[type] : undefined;
  return code === undefined ? refusalOf(error) : new Refusal(code);
}

/** The one mapper from a refusal to the wire: RFC 9457 with field paths and the request's id. */
export function sendProblem(response: Response, refusal: Refusal, requestId: string): void {
  const problem = presentProblem(refusal, requestId);
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

export function presentProblem(refusal: Refusal, requestId: string): Problem {
  const [status, detail] = refusals[refusal.code];
  return {
    ...refusal.extra,
    type: `/api/docs#${refusal.code}`,
    title: titleOf(refusal.code),
    status,
    code: refusal.code,
    detail,
    requestId,
    errors: [...refusal.errors],
  };
}

/** "slot_taken" -> "Slot taken" */
export function titleOf(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
