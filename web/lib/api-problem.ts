import * as z from 'zod/mini';
import { problem } from '#shared/contract/problem.ts';
import { problemTexts } from './texts/problems.ts';

export interface FieldProblem {
  /** "rules.relief.minPercent", "targets[0].volumeMl", or "" for the whole request */
  path: string;
  code: string;
  message: string;
}

/**
 * Why a call gave nothing: the server refused it, the server failed, it could not be reached, or its answer does not
 * read as agreed.
 */
export type ProblemKind = 'refused' | 'server_failed' | 'unreachable' | 'unreadable';

interface ProblemFields {
  kind: ProblemKind;
  status: number;
  code: string;
  requestId: string;
  fieldErrors: readonly FieldProblem[];
  /** The whole problem document, e.g. with the newest version on a conflict. */
  document: Readonly<Record<string, unknown>>;
}

/** A call that gave nothing. `message` is a sentence for the person at the screen. */
export class ApiProblem extends Error implements ProblemFields {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly fieldErrors: readonly FieldProblem[];
  readonly document: Readonly<Record<string, unknown>>;

  constructor(message: string, fields: Partial<ProblemFields> & Pick<ProblemFields, 'kind'>) {
    super(message);
    this.name = 'ApiProblem';
    this.kind = fields.kind;
    this.status = fields.status ?? 0;
    this.code = fields.code ?? fields.kind;
    this.requestId = fields.requestId ?? '';
    this.fieldErrors = fields.fieldErrors ?? [];
    this.document = fields.document ?? {};
  }
}

const documentShape = z.record(z.string(), z.unknown());

/** Reads a refusal; codes never seen before still give their sentence. */
export function readProblem(status: number, body: unknown): ApiProblem {
  const kind: ProblemKind = status >= 500 ? 'server_failed' : 'refused';
  const document = z.safeParse(documentShape, body);
  const parsed = z.safeParse(problem, body);
  if (!parsed.success) {
    const message = kind === 'server_failed' ? problemTexts.serverFailed : problemTexts.refused;
    return new ApiProblem(message, { kind, status, document: document.success ? document.data : {} });
  }
  const { code, detail, title, requestId, errors } = parsed.data;
  return new ApiProblem(detail || title || problemTexts.refused, {
    kind,
    status,
    code,
    requestId,
    fieldErrors: errors,
    document: document.success ? document.data : {},
  });
}

/** The session that was here has ended. */
export function signedOut(): ApiProblem {
  return new ApiProblem(problemTexts.signedOut, { kind: 'refused', status: 401, code: 'not_signed_in' });
}

const outOfSession = new Set(['not_signed_in', 'factor_due', 'must_enrol', 'signed_in_as_other']);

/** True when nobody is signed in (any more), not in full yet, or somebody else than the one at this screen. */
export function isNotSignedIn(error: unknown): boolean {
  return error instanceof ApiProblem && outOfSession.has(error.code);
}

/** True when the server refused with one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof ApiProblem && codes.includes(error.code);
}

/** A sentence for any failure. */
export function problemMessage(error: unknown): string {
  return error instanceof ApiProblem ? error.message : problemTexts.unexpected;
}

/** The same for what was only to be read: nothing could have been stored. */
export function readingMessage(error: unknown): string {
  if (!(error instanceof ApiProblem)) return problemMessage(error);
  if (error.code === 'unreachable') return problemTexts.notReached;
  return error.kind === 'server_failed' ? problemTexts.notLoaded : error.message;
}
