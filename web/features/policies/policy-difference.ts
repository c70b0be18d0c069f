import { formatDay } from '../../lib/format.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { policyFormTexts } from '../../lib/texts/policy-form.ts';
import { entriesOf, entryName, type PolicyEntries, type Tree } from './policy-entries.ts';
import { type PolicyField, policyParts } from './policy-fields.ts';

/** One thing that differs, in words with units; of a list only the lines that went and those that came. */
export interface PolicyChange {
  readonly label: string;
  readonly was: readonly string[];
  readonly becomes: readonly string[];
}

interface ChangedPart {
  readonly title: string;
  readonly changes: readonly PolicyChange[];
}

/** What differs between two versions of a policy, by the parts of its form; what the form does not ask comes last. */
export function policyDifference(before: Tree, after: Tree): ChangedPart[] {
  const [was, becomes] = [entriesOf(before), entriesOf(after)];
  const parts = policyParts.map(({ id, fields }) => ({
    title: policyFormTexts.parts[id],
    changes: fields.flatMap((field) => fieldChange(field, was, becomes)),
  }));
  const rest = { title: policyTexts.otherParts, changes: otherChanges(before, after) };
  return [...parts, rest].filter(({ changes }) => changes.length > 0);
}

function fieldChange(field: PolicyField, before: PolicyEntries, after: PolicyEntries): PolicyChange[] {
  return changeOf(field.label, words(field, before), words(field, after));
}

/** Everything that no field of the form shows, so that no difference goes unsaid. */
function otherChanges(before: Tree, after: Tree): PolicyChange[] {
  const [was, becomes] = [unasked(before), unasked(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(becomes)])].flatMap((key) =>
    changeOf(policyTexts.otherFields[key] ?? key, leaves(was[key]), leaves(becomes[key])),
  );
}

function unasked(definition: Tree): Tree {
  // The version differs always, and who reads this sees it already.
  const { version: _version, ...rest } = structuredClone(definition) as Record<string, unknown>;
  for (const { path } of policyParts.flatMap(({ fields }) => fields)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<unknown>((tree, key) => (isPlain(tree) ? tree[key] : undefined), rest);
    if (isPlain(holder)) delete holder[last];
  }
  return rest;
}

function changeOf(label: string, was: readonly string[], becomes: readonly string[]): PolicyChange[] {
  if (JSON.stringify(was) === JSON.stringify(becomes)) return [];
  const went = was.filter((line) => !becomes.includes(line));
  const came = becomes.filter((line) => !was.includes(line));
  // Only their order differs: all of it is said.
  if (went.length + came.length === 0) return [{ label, was, becomes }];
  return [{ label, was: went, becomes: came }];
}

function words({ path, kind, options, unit }: PolicyField, entries: PolicyEntries): string[] {
  const entry = entries[entryName(path)] ?? '';
  if (typeof entry === 'boolean') return [entry ? policyTexts.yes : policyTexts.no];
  const values = Array.isArray(entry) ? entry : kind === 'lines' ? entry.split('\n') : [entry];
  return values.filter(Boolean).map((value) => {
    const named = options?.find((option) => option.value === value)?.label ?? value;
    if (kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(named)) return formatDay(named);
    return unit ? `${named} ${unit}` : named;
  });
}

/** `states: CA`, one for everything that stands somewhere inside. */
function leaves(value: unknown, name = ''): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value !== 'object') return [name ? `${name}: ${value}` : String(value)];
  if (Array.isArray(value)) {
    return value.flatMap((each) => (isPlain(each) ? [leaves(each).join(', ')] : leaves(each, name)));
  }
  // A draft that was stored has its fields in another order; that is no difference.
  const inOrder = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.flatMap(([key, each]) => leaves(each, key));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
