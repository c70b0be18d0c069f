import { type $ZodType, safeParse } from 'zod/v4/core';
import type { Route } from './route.ts';
import { misfit, shapeReader } from './shape-reader.ts';

const readers = new WeakMap<$ZodType, ReturnType<typeof shapeReader>>();

/** What a handler said, read by its row's contract: nothing else leaves. */
export function presentAnswer(row: Route, said: unknown): unknown {
  const read = readerOf(row.answer)(said);
  if (read !== misfit) return read;
  // zod has the last word, and says where.
  const presented = safeParse(row.answer, said);
  if (presented.success) return presented.data;
  const places = presented.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`);
  throw new Error(`${row.method} ${row.path} answered outside its contract: ${places.join('; ')}`);
}

function readerOf(shape: $ZodType) {
  const known = readers.get(shape);
  if (known !== undefined) return known;
  const reader = shapeReader(shape);
  readers.set(shape, reader);
  return reader;
}
