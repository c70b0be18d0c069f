import type { $ZodIssue, $ZodRawIssue } from 'zod/v4/core';
import type { FieldError } from '../errors.ts';

/** ['targets', 0, 'volumeMl'] -> "targets[0].volumeMl" */
export function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === 'number') return `${written}[${key}]`;
    return written === '' ? String(key) : `${written}.${String(key)}`;
  }, '');
}

/** Each problem with its path; a field nobody knows is named by its own path. */
export function fieldErrorsOf(issues: readonly $ZodIssue[]): FieldError[] {
  return issues.flatMap((issue): FieldError[] => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ path: writePath(issue.path), code: issue.code, message: issue.message }];
    }
    return issue.keys.map((key) => ({
      path: writePath([...issue.path, key]),
      code: issue.code,
      message: 'There is no such field; leave it out.',
    }));
  });
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number, without quotation marks',
  int: 'a whole number, without quotation marks',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  uuid: 'Give an id (a UUID).',
  datetime: 'Give a time with its UTC offset, like 2026-11-23T09:30:00+01:00.',
  date: 'Give a day of the calendar, like 2026-11-23.',
  email: 'Give an e-mail address, like name@example.org.',
  safeint: 'Give a whole number.',
};

/** A sentence saying what would be right; shapes with words of their own keep them. */
export function sentenceFor(issue: $ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const right = kinds[issue.expected] ?? issue.expected;
      return issue.input === undefined ? `This is missing: give ${right}.` : `Give ${right}.`;
    }
    case 'invalid_value':
      return `Give one of: ${issue.values.join(', ')}.`;
    case 'invalid_union':
      return issue.input === undefined ? 'This is missing.' : 'This is none of the kinds known here.';
    case 'too_small':
      return atLeast(issue.origin, issue.minimum, issue.inclusive !== false);
    case 'too_big':
      return atMost(issue.origin, issue.maximum, issue.inclusive !== false);
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not written as expected.';
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'This is not as it must be.';
  }
}

function atLeast(origin: string, minimum: number | bigint, inclusive: boolean): string {
  if (origin === 'string')
    return minimum === 1 ? 'Write something here.' : `Use at least ${minimum} characters.`;
  if (origin === 'array') return `Give at least ${minimum}.`;
  return inclusive ? `Give ${minimum} or more.` : `Give more than ${minimum}.`;
}

function atMost(origin: string, maximum: number | bigint, inclusive: boolean): string {
  if (origin === 'string') return `Use at most ${maximum} characters.`;
  if (origin === 'array') return `Give at most ${maximum}.`;
  return inclusive ? `Give ${maximum} or less.` : `Give less than ${maximum}.`;
}
