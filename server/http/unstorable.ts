import type { FieldError } from '../errors.ts';
import { writePath } from './field-errors.ts';

/** Deeper than anything the record holds, and far above what a stack of calls stands. */
const deepest = 20;

/**
 * What passes JSON but not PostgreSQL, wherever it hides in a free-form part: NUL, half a surrogate pair, and nesting
 * without end.
 */
export function unstorableParts(value: unknown, path: readonly PropertyKey[] = []): FieldError[] {
  const found = (code: string, message: string) => [{ path: writePath(path), code, message }];
  if (path.length > deepest) return found('nested_too_deep', `Nest at most ${deepest} levels.`);
  if (typeof value === 'string' && !isStorable(value)) {
    const message = 'Remove the characters that cannot be stored (NUL or half a surrogate pair).';
    return found('unstorable_text', message);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (!isStorable(key)) return found('unstorable_text', 'Rename the fields whose names cannot be stored.');
    return unstorableParts(member, [...path, Array.isArray(value) ? Number(key) : key]);
  });
}

function isStorable(text: string): boolean {
  return !/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
