import type { Request } from 'express';
import { type $ZodType, safeParse } from 'zod/v4/core';
import { type FieldError, Refusal } from '../errors.ts';
import { fieldErrorsOf, sentenceFor } from './field-errors.ts';
import type { Route } from './route.ts';
import { unstorableParts } from './unstorable.ts';

/** A hundred are enough to see what is wrong. */
const mostErrors = 100;

export interface ParsedRequest {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** The parsed address, query and body, or one refusal that names every field that is wrong. */
export function parseRequest(row: Route, request: Request): ParsedRequest {
  const errors: FieldError[] = [];
  const parsed = {
    params: parsePart(row.params, request.params, errors),
    query: parsePart(row.query, request.query, errors),
    // A body left out is an empty one, so that the answer names the fields that are missing.
    body: parsePart(row.body, request.body ?? {}, errors),
  };
  if (errors.length > 0) throw new Refusal('invalid_request', errors.slice(0, mostErrors));
  return parsed;
}

function parsePart(shape: $ZodType | undefined, value: unknown, errors: FieldError[]): unknown {
  if (shape === undefined) return undefined;
  const result = safeParse(shape, value, { error: sentenceFor });
  if (!result.success) {
    errors.push(...fieldErrorsOf(result.error.issues).slice(0, mostErrors));
    return undefined;
  }
  // An unknown shape is judged by its handler, which stores nothing.
  if (shape._zod.def.type !== 'unknown') errors.push(...unstorableParts(result.data).slice(0, mostErrors));
  return result.data;
}
