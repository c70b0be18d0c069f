import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { safeParse } from 'zod/v4/core';
import { routes } from '../routes.ts';
import { misfit, shapeReader } from './shape-reader.ts';

const shape = z.object({
  text: z.string(),
  id: z.nullable(z.uuid()),
  count: z.int().check(z.nonnegative()),
  isSo: z.boolean(),
  kind: z.enum(['a', 'b']),
  one: z.literal(1),
  list: z.array(z.object({ at: z.optional(z.number()), note: z.nullable(z.string()) })),
  exact: z.exactOptional(z.string()),
  kept: z.readonly(
    z.array(z.union([z.literal('baseline'), z.int(), z.object({ a: z.boolean() }), z.uuid()])),
  ),
  few: z.array(z.string()).check(z.maxLength(2)),
  way: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('score'), score: z.number() }),
    z.object({ kind: z.enum(['void', 'none']), reason: z.optional(z.string()) }),
  ]),
  either: z.union([z.string(), z.object({ low: z.number() })]),
  strict: z.optional(z.strictObject({ x: z.number() })),
  any: z.optional(z.record(z.string(), z.unknown())),
});
const fitting = {
  ...{
    text: '',
    id: null,
    count: 0,
    isSo: false,
    kind: 'a',
    one: 1,
    list: [{ note: null }],
    few: [],
    kept: [],
  },
  ...{ way: { kind: 'score', score: 3 }, either: 'x' },
};

type Shape = Parameters<typeof shapeReader>[0];
const read = (value: unknown, of: Shape = shape) => {
  const data = shapeReader(of)(value);
  return data === misfit ? { success: false } : { success: true, data };
};
const parsed = (value: unknown, of: Shape = shape) => {
  const { success, data } = safeParse(of, value);
  return success ? { success, data } : { success };
};

describe('a shape as functions', () => {
  it('reads what zod reads and refuses what zod refuses, whatever is put in the place of anything', () => {
    const strange = fc.oneof(
      fc.constantFrom(undefined, null, '', 'a', 'score', 'none', 0, 1, -1, 0.5, Number.NaN, true, [], {}),
      fc.constantFrom(
        [{ at: 1, note: 'n', more: 1 }],
        { kind: 'none', more: 1 },
        { low: 1, more: 1 },
        { x: 1, y: 1 },
      ),
      fc.constantFrom(
        '0198c0de-0000-7000-8000-000000000001',
        ['a', 'b', 'c'],
        new Date(0),
        [undefined],
        [3, 'baseline'],
      ),
      fc.jsonValue(),
    );
    const keys = fc.constantFrom(...Object.keys(shape.def.shape), 'more', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(keys, strange), fc.array(keys), (replaced, left) => {
        const value: Record<string, unknown> = { ...fitting, ...replaced };
        for (const key of left) delete value[key];
        expect(read(value)).toEqual(parsed(value));
      }),
      { numRuns: 3_000, seed: 7 },
    );
    expect(read(fitting)).toEqual({ success: true, data: fitting });
  });

  it.each([undefined, null, 1, 'text', [], {}])(
    'treats %j as zod does, for every answer of the API',
    (value) => {
      for (const { answer, path } of routes) expect(read(value, answer), path).toEqual(parsed(value, answer));
    },
  );
});
