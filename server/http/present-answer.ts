import { safeParse } from 'zod/v4/core';
import type { Route } from './route.ts';

/** What a handler said, parsed by its row's contract: nothing else leaves. */
export function presentAnswer(row: Route, said: unknown): unknown {
  const presented = safeParse(row.answer, said);
  if (presented.success) return presented.data;
  const places = presented.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`);
  throw new Error(`${row.method} ${row.path} answered outside its contract: ${places.join('; ')}`);
}
