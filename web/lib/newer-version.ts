import * as z from 'zod/mini';
import { ApiProblem } from './api-problem.ts';

/** What somebody else stored meanwhile, who did and when. */
export interface NewerVersion<T> {
  readonly current: T;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/** The newer version a refusal carries; null: it was refused for something else. */
export function newerVersionOf<S extends z.core.$ZodType>(
  error: unknown,
  shape: S,
): NewerVersion<z.infer<S>> | null {
  if (!(error instanceof ApiProblem) || error.code !== 'version_stale') return null;
  const { current, changedBy, changedAt } = error.document;
  const read = z.safeParse(shape, current);
  if (!read.success) return null;
  return { current: read.data, changedBy: textOf(changedBy), changedAt: textOf(changedAt) };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
