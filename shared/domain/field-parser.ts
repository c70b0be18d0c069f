import type { Issue, IssueCode } from './issue.ts';
import { issueTexts } from './issue-texts.ts';

/** A place in an input, written out only when a problem is found there. */
export interface Place {
  readonly parent: Place | null;
  readonly key: string | number;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The problems found so far. A refused field gets a stand-in value: one problem refuses the whole input. */
export class IssueList {
  readonly issues: Issue[] = [];

  refuse<T>(place: Place | null, code: IssueCode, message: string): T {
    this.issues.push({ path: pathText(place), code, message });
    return undefined as T;
  }
}

/** The place of a field or list item. Example: `at(at(null, 'blocks'), 0)` is `blocks[0]`. */
export function at(parent: Place | null, key: string | number): Place {
  return { parent, key };
}

/** An object with only the known fields; null when it is none. Unknown fields are problems, each by name. */
export function parseFields(
  value: unknown,
  known: readonly string[],
  place: Place | null,
  found: IssueList,
  what = 'an object',
): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return found.refuse(place, 'wrong_type', issueTexts.wrongType(value, what)) ?? null;
  }
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) found.refuse(at(place, key), 'unknown_key', issueTexts.unknownKey(key, known));
  }
  return value as Fields;
}

/** Whether a field is there at all; undefined counts as left out, null does not. */
export function has(fields: Fields, key: string): boolean {
  return Object.hasOwn(fields, key) && fields[key] !== undefined;
}

export interface FieldRule<T> {
  /** What would be right, for the message. */
  readonly right: string;
  /** Used when the field is left out; without it the field is required. */
  readonly fallback?: T;
  readonly nullable?: boolean;
}

/** A field of any type: required unless a fallback is given, null only where allowed, then read by `read`. */
export function parseField<T>(
  fields: Fields,
  key: string,
  place: Place | null,
  found: IssueList,
  rule: FieldRule<T>,
  read: (value: unknown, place: Place) => T,
): T {
  if (!has(fields, key)) {
    if (Object.hasOwn(rule, 'fallback')) return rule.fallback as T;
    return found.refuse(at(place, key), 'missing_field', issueTexts.missing(key, rule.right));
  }
  const value = fields[key];
  if (value === null && rule.nullable === true) return null as T;
  return read(value, at(place, key));
}

/** Every item of a list, each with its place; nothing when it is not a list. */
export function parseItems<T>(
  value: unknown,
  place: Place,
  found: IssueList,
  read: (item: unknown, place: Place) => T,
): T[] {
  if (Array.isArray(value)) return value.map((item, index) => read(item, at(place, index)));
  found.refuse(place, 'wrong_type', issueTexts.wrongType(value, 'a list'));
  return [];
}

function pathText(place: Place | null): string {
  const parts: string[] = [];
  for (let here = place; here !== null; here = here.parent) {
    parts.push(
      typeof here.key === 'number' ? `[${here.key}]` : here.parent === null ? here.key : `.${here.key}`,
    );
  }
  return parts.reverse().join('');
}
