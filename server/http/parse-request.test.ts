import type { Request } from 'express';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { amount } from '#shared/contract/primitives.ts';
import type { Refusal } from '../errors.ts';
import { writePath } from './field-errors.ts';
import { parseRequest } from './parse-request.ts';
import type { Route } from './route.ts';
import { unstorableParts } from './unstorable.ts';

const row = {
  params: z.object({ id: z.uuid() }),
  query: z.strictObject({ q: z.optional(z.string().check(z.maxLength(3))) }),
  body: z.strictObject({
    text: z.string().check(z.minLength(1), z.maxLength(3)),
    long: z.optional(z.string().check(z.minLength(5))),
    list: z.optional(z.array(z.number().check(z.minimum(0), z.lt(5))).check(z.minLength(1), z.maxLength(2))),
    amount: z.optional(amount(0, 5, 2)),
    whole: z.optional(z.int()),
    kind: z.optional(z.enum(['a', 'b'])),
    flag: z.optional(z.boolean()),
    day: z.optional(z.iso.date()),
    time: z.optional(z.iso.datetime({ offset: true })),
    mail: z.optional(z.email()),
    code: z.optional(z.string().check(z.regex(/^x$/))),
    many: z.optional(z.multipleOf ? z.number().check(z.multipleOf(2)) : z.number()),
    either: z.optional(z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.number() })])),
    must: z.optional(z.null()),
    more: z.optional(z.record(z.string(), z.unknown())),
  }),
} as unknown as Route;

const id = '01890000-0000-7000-8000-000000000000';
function parse(body: unknown, { params = { id }, query = {} }: { params?: object; query?: object } = {}) {
  return parseRequest(row, { params, query, body } as unknown as Request);
}
function errorsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    const { code, errors } = error as Refusal;
    return [code, ...errors.map(({ path, code: what, message }) => `${path} ${what}: ${message}`)];
  }
  return [];
}
const wrong = (field: object) => errorsOf(() => parse({ text: 'x', ...field }))[1];

test('what is right is handed on as it was parsed', () => {
  expect(parse({ text: 'abc' }, { query: { q: 'x' } })).toEqual({
    params: { id },
    query: { q: 'x' },
    body: { text: 'abc' },
  });
  expect(parseRequest({} as Route, { params: {}, query: { x: 1 }, body: 7 } as unknown as Request)).toEqual(
    {},
  );
});

test('everything that is wrong is named at once, with its path', () => {
  expect(errorsOf(() => parse(undefined, { params: { id: 'x' }, query: { q: 'long', x: '1' } }))).toEqual([
    'invalid_request',
    'id invalid_format: Give an id (a UUID).',
    'q too_big: Use at most 3 characters.',
    'x unrecognized_keys: There is no such field; leave it out.',
    'text invalid_type: This is missing: give text in quotation marks.',
  ]);
});

test.each([
  [{ text: 7 }, 'text invalid_type: Give text in quotation marks.'],
  [{ text: '' }, 'text too_small: Write something here.'],
  [{ text: 'four' }, 'text too_big: Use at most 3 characters.'],
  [{ long: 'four' }, 'long too_small: Use at least 5 characters.'],
  [{ list: 7 }, 'list invalid_type: Give a list.'],
  [{ list: [] }, 'list too_small: Give at least 1.'],
  [{ list: [1, 1, 1] }, 'list too_big: Give at most 2.'],
  [{ list: [1, '4,5'] }, 'list[1] invalid_type: Give a number, without quotation marks.'],
  [{ list: [-1] }, 'list[0] too_small: Give 0 or more.'],
  [{ list: [5] }, 'list[0] too_big: Give less than 5.'],
  [{ amount: 0 }, 'amount too_small: Give more than 0.'],
  [{ amount: 6 }, 'amount too_big: Give 5 or less.'],
  [{ amount: 0.123 }, 'amount custom: Use at most 2 decimals.'],
  [{ whole: '1' }, 'whole invalid_type: Give a number, without quotation marks.'],
  [{ whole: 1.5 }, 'whole invalid_type: Give a whole number, without quotation marks.'],
  [{ kind: 'c' }, 'kind invalid_value: Give one of: a, b.'],
  [{ flag: 'true' }, 'flag invalid_type: Give true or false.'],
  [{ day: '2026-02-30' }, 'day invalid_format: Give a day of the calendar, like 2026-11-23.'],
  [
    { time: '2026-01-01' },
    'time invalid_format: Give a time with its UTC offset, like 2026-11-23T09:30:00+01:00.',
  ],
  [{ mail: 'x' }, 'mail invalid_format: Give an e-mail address, like name@example.org.'],
  [{ code: 'y' }, 'code invalid_format: This is not written as expected.'],
  [{ many: 3 }, 'many not_multiple_of: This is not as it must be.'],
  [{ either: { c: 1 } }, 'either invalid_union: This is none of the kinds known here.'],
  [{ must: 1 }, 'must invalid_type: Give null.'],
  [{ more: 7 }, 'more invalid_type: Give an object.'],
  [{ 'extra.one': 1 }, 'extra.one unrecognized_keys: There is no such field; leave it out.'],
  [
    { more: { a: 'x\u0000' } },
    'more.a unstorable_text: Remove the characters that cannot be stored (NUL or half a surrogate pair).',
  ],
])('%j is answered', (field, said) => expect(wrong(field)).toBe(said));

test('a body that is no object says so', () => {
  expect(errorsOf(() => parse([]))).toEqual(['invalid_request', ' invalid_type: Give an object.']);
});

test('a hundred errors are enough', () => {
  const fields = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x${index}`, 1]));
  expect(errorsOf(() => parse({ text: 'x', ...fields })).length).toBe(101);
  const texts = Array.from({ length: 200 }, () => '\u0000');
  expect(errorsOf(() => parse({ text: 'x', more: { texts } })).length).toBe(101);
});

test('an unknown shape is left to its handler', () => {
  const open = { body: z.unknown() } as unknown as Route;
  expect(parseRequest(open, { params: {}, query: {}, body: '\u0000' } as unknown as Request).body).toBe(
    '\u0000',
  );
});

describe('what cannot be stored', () => {
  const text = 'Remove the characters that cannot be stored (NUL or half a surrogate pair).';
  test.each([
    [{ a: ['x', 'y\u0000'] }, { path: 'a[1]', code: 'unstorable_text', message: text }],
    ['\ud800', { path: '', code: 'unstorable_text', message: text }],
    ['\udc00', { path: '', code: 'unstorable_text', message: text }],
    [
      { a: { 'b\u0000': 1 } },
      { path: 'a', code: 'unstorable_text', message: 'Rename the fields whose names cannot be stored.' },
    ],
  ])('%j is named', (value, error) => expect(unstorableParts(value)).toEqual([error]));
  test.each([['x'], ['👩'], [7], [null], [true], [{ a: [null, { b: 'c' }] }]])('%j is fine', (value) =>
    expect(unstorableParts(value)).toEqual([]),
  );
  test('twenty levels are the deepest', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);
    expect(unstorableParts(nested(20))).toEqual([]);
    expect(unstorableParts(nested(21))).toEqual([
      { path: '[0]'.repeat(21), code: 'nested_too_deep', message: 'Nest at most 20 levels.' },
    ]);
  });
  test('a path reads as in a program', () => {
    expect(writePath(['targets', 0, 'volumeMl'])).toBe('targets[0].volumeMl');
    expect(writePath([])).toBe('');
    expect(writePath([0, 'a', 'b'])).toBe('[0].a.b');
  });
});
