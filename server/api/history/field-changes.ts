import type { History } from '#shared/contract/history.ts';
import { writePath } from '../../http/field-errors.ts';

type FieldChange = History['entries'][number]['changes'][number];
type Value = FieldChange['before'];

/** Said beside the changes, or the name of the record itself. */
const notAField = new Set(['reason', 'id']);

/**
 * What an event changed, field by field. An event names in `after` what it set; what only the record before has did not
 * change.
 */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  if (!isRecord(after)) return [];
  const old = isRecord(before) ? before : {};
  return Object.keys(after)
    .filter((field) => !notAField.has(field))
    .flatMap((field) => changesAt([field], old[field], after[field]));
}

function changesAt(path: readonly PropertyKey[], before: unknown, after: unknown): FieldChange[] {
  if (isNested(before) || isNested(after)) {
    const [was, is] = [partsOf(before), partsOf(after)];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
      changesAt([...path, key], was.get(key), is.get(key)),
    );
  }
  const [was, is] = [scalarOf(before), scalarOf(after)];
  return was === is ? [] : [{ field: writePath(path), before: was, after: is }];
}

function partsOf(value: unknown): Map<PropertyKey, unknown> {
  // An answer is that to its question, wherever it stands in the list.
  if (isAnswers(value)) return new Map(value.map((part) => [part.item, part]));
  if (Array.isArray(value)) return new Map(value.map((part, place) => [place, part]));
  return new Map(isRecord(value) ? Object.entries(value) : []);
}

function isAnswers(value: unknown): value is { item: string }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((part) => isRecord(part) && typeof part.item === 'string')
  );
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function scalarOf(value: unknown): Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
