import { at, type Fields, IssueList, parseFields, parseItems } from './field-parser.ts';
import { FieldReader } from './field-reader.ts';

/**
 * A section of a policy's rules. One that is missing or no object is one problem; its fields are then not reported
 * one by one. Source: R7.policy.
 */
export function section(
  parent: FieldReader,
  key: string,
  known: readonly string[],
  fallback?: Fields,
): FieldReader {
  const rule = fallback === undefined ? { right: 'an object' } : { right: 'an object', fallback };
  const fields = parent.read<Fields | undefined>(
    key,
    rule,
    (value, place) => parseFields(value, known, place, parent.found) ?? undefined,
  );
  return new FieldReader(
    fields ?? {},
    at(parent.place, key),
    fields === undefined ? new IssueList() : parent.found,
  );
}

/** A list whose items all come from one closed set. Source: R7.policy. */
export function choices<T extends string>(read: FieldReader, key: string, known: readonly T[]): T[] {
  return read.read<T[]>(key, { right: `a list of ${known.join(', ')}` }, (list, place) =>
    parseItems(list, place, read.found, (item, itemPlace) => read.oneOf(item, known, itemPlace)),
  );
}
