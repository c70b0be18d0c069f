import { parsePolicy } from '#shared/domain/parse-policy.ts';
import { entryName, nameOfRefusedPath, type Tree } from './policy-entries.ts';
import { policyFields } from './policy-fields.ts';

export interface PolicyProblem {
  /** "rules.relief.minPercent", as the engine names it. */
  readonly path: string;
  /** What the form calls it; "" where it asks for no such thing. */
  readonly label: string;
  readonly message: string;
}

/** Everything the engine's own parser refuses in a definition; none: it can be judged by. */
export function policyProblems(definition: Tree): PolicyProblem[] {
  // The version is given when it is published.
  const parsed = parsePolicy({ ...definition, version: 1 }, '');
  if (parsed.ok) return [];
  return parsed.issues.map(({ path, message }) => {
    const shown = path.replace(/^\./, '');
    const field = policyFields.find(
      (each) => entryName(each.path) === nameOfRefusedPath(shown.replace(/\[(\d+)\]/g, '.$1')),
    );
    return { path: shown, label: field?.label ?? '', message };
  });
}
