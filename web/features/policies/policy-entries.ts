import { enteredNumber } from '../../lib/entered-number.ts';
import { entryTexts } from '../../lib/texts/entries.ts';
import { type PolicyField, policyFields } from './policy-fields.ts';

/** What stands in the form, by field name (a path with ":" for "."); numbers as typed. */
export type PolicyEntries = Record<string, string | boolean | string[]>;

export type Tree = Readonly<Record<string, unknown>>;

export function entryName(path: string): string {
  return path.replaceAll('.', ':');
}

/** `definition.rules.regions.0` names the form's field `rules:regions`. */
export function nameOfRefusedPath(path: string): string {
  const inPolicy = path.replace(/^(definition|policy)\./, '').replace(/\.\d+$/, '');
  return entryName(inPolicy);
}

export function entriesOf(definition: Tree): PolicyEntries {
  return Object.fromEntries(policyFields.map((field) => [entryName(field.path), entryOf(definition, field)]));
}

function entryOf(definition: Tree, { path, kind }: PolicyField): string | boolean | string[] {
  const value = path
    .split('.')
    .reduce<unknown>((tree, key) => (isTree(tree) ? tree[key] : undefined), definition);
  if (kind === 'flag') return value === true;
  if (kind === 'choices') return Array.isArray(value) ? value.map(String) : [];
  if (kind === 'lines') return Array.isArray(value) ? value.join('\n') : '';
  return value === null || value === undefined ? '' : String(value);
}

export interface EnteredPolicy {
  /** On top of what the form does not ask; what does not read stands in it as typed, which the engine refuses. */
  readonly definition: Tree;
  /** A sentence for every field that does not read. */
  readonly problems: Readonly<Record<string, string>>;
}

export function definitionOf(base: Tree, entries: PolicyEntries): EnteredPolicy {
  const definition: Record<string, unknown> = structuredClone(base);
  const problems: Record<string, string> = {};
  for (const field of policyFields) {
    const entry = entries[entryName(field.path)] ?? '';
    const value = readEntry(field, entry);
    if (value === undefined) problems[entryName(field.path)] = entryTexts.number;
    put(definition, field, value === undefined ? entry : value);
  }
  return { definition, problems };
}

function readEntry({ kind }: PolicyField, entry: PolicyEntries[string]): unknown {
  if (typeof entry !== 'string') return entry;
  if (kind === 'whole' || kind === 'number' || kind === 'numberChoice') return enteredNumber(entry);
  if (kind === 'day') return entry || null;
  if (kind === 'lines')
    return entry
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return entry.trim();
}

function put(
  definition: Record<string, unknown>,
  { path, isLeftOutWhenEmpty }: PolicyField,
  value: unknown,
): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let tree: Record<string, unknown> = definition;
  for (const key of keys) {
    if (!isTree(tree[key])) tree[key] = {};
    tree = tree[key] as Record<string, unknown>;
  }
  if (value === '' && !tree[last]) return;
  if (value === null && isLeftOutWhenEmpty) delete tree[last];
  else tree[last] = value;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
