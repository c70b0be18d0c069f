import { FieldReader, type Fields } from './field-reader.ts';

/** A section of a policy with the fields written in it, read at its place. */
export interface Section {
  readonly fields: Fields;
  readonly read: FieldReader;
}

/**
 * A section of a policy's rules. One that is missing or no object is one problem; its fields are then not reported
 * one by one. Source: R7.policy.
 */
export function section(
  { fields: outer, read }: Section,
  key: string,
  known: readonly string[],
  fallback?: Fields,
): Section {
  const { [key]: value = fallback } = outer;
  const fields =
    value === undefined
      ? read.wrongType<undefined>(key, value, 'an object')
      : read.at(key).object(value, known);
  return fields ? { fields, read: read.at(key) } : { fields: {}, read: new FieldReader([]) };
}

/** A list whose items all come from one closed set. Source: R7.policy. */
export function choices<T extends string>({ fields, read }: Section, key: string, known: readonly T[]): T[] {
  return read.items(key, fields[key], `a list of ${known.join(', ')}`, (item, at) =>
    known.includes(item as T) ? (item as T) : at.notAmong(item, known),
  );
}
