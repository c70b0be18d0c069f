import type { Request } from 'express';
import { type $ZodType, safeParse } from 'zod/v4/core';
import { type FieldError, Refusal } from '../errors.ts';
import { fieldErrorsOf, sentenceFor, writePath } from './field-errors.ts';
import type { Route } from './route.ts';

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
  if (errors.length > 0) throw new Refusal('invalid_request', errors.slice(0, 100));
  return parsed;
}

function parsePart(shape: $ZodType | undefined, value: unknown, errors: FieldError[]): unknown {
  if (shape === undefined) return undefined;
  const result = safeParse(shape, value, { error: sentenceFor });
  if (!result.success) {
    errors.push(...fieldErrorsOf(result.error.issues));
    return undefined;
  }
  // An unknown shape is judged by its handler, which stores nothing.
  if (shape._zod.def.type !== 'unknown') refuseUnstorable(result.data, [], errors);
  return result.data;
}

/** NUL and half a surrogate pair pass JSON but not PostgreSQL; free-form parts are searched for them too. */
function refuseUnstorable(value: unknown, path: readonly PropertyKey[], errors: FieldError[]): void {
  if (typeof value === 'string' && !isStorable(value)) {
    const message = 'Remove the characters that cannot be stored (NUL or half a surrogate pair).';
    errors.push({ path: writePath(path), code: 'unstorable_text', message });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const place = Array.isArray(value) ? Number(key) : key;
    if (!isStorable(key)) {
      errors.push({
        path: writePath(path),
        code: 'unstorable_text',
        message: 'Rename the field with NUL in its name.',
      });
    }
    refuseUnstorable(member, [...path, place], errors);
  }
}

export function isStorable(text: string): boolean {
  return !/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
