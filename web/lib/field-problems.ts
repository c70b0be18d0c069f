import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ApiProblem } from './api-problem.ts';

/** `targets[0].volumeMl` as React Hook Form writes it: `targets.0.volumeMl`. */
export function fieldPath(path: string): string {
  return path.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^\./, '');
}

/**
 * Puts the server's refusals at the fields they name and the focus on the first; answers with the problem when some of
 * it has no field on this form, else null. `rename` turns a path of the request into the form's name.
 */
export function showFieldProblems<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
  names: readonly string[],
  rename: (path: string) => string = (path) => path,
): ApiProblem | null {
  if (!(error instanceof ApiProblem)) return null;
  const known = error.fieldErrors.map((problem) => ({ ...problem, name: rename(fieldPath(problem.path)) }));
  const here = known.filter(({ name }) => names.includes(name));
  for (const [index, { name, message, code }] of here.entries()) {
    setError(name as Path<T>, { type: code, message }, { shouldFocus: index === 0 });
  }
  if (here.length > 0 && here.length === known.length) return null;
  const elsewhere = known.filter(({ name }) => !names.includes(name));
  return new ApiProblem(error.message, { ...error, fieldErrors: elsewhere });
}
