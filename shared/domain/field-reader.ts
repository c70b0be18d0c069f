import type { Issue, IssueCode } from './issue.ts';
import { issueTexts } from './issue-texts.ts';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * A place in an input, and how what is written there is read: each field by its name and its value, undefined for one
 * that is left out. Nothing is coerced. A value that is right is taken at once; for one that is not, an issue is found
 * with the path of its place, and a stand-in is given: one issue refuses the whole input.
 */
export class FieldReader {
  constructor(
    readonly found: Issue[],
    private readonly parent: FieldReader | null = null,
    private readonly key: string | number = '',
  ) {}

  /** The place of a field or list item. Example: `read.at('blocks').at(0)` is `blocks[0]`. */
  at(key: string | number): FieldReader {
    return new FieldReader(this.found, this, key);
  }

  refuse<T>(code: IssueCode, message: string): T {
    this.found.push({ path: this.path(), code, message });
    return undefined as T;
  }

  /** An object with only the known fields; null when it is none. Unknown fields are issues, each by name. */
  object(value: unknown, known: readonly string[], what = 'an object'): Fields | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.refuse('wrong_type', issueTexts.wrongType(value, what)) ?? null;
    }
    let next = 0;
    for (const key in value) {
      // Fields mostly stand in the order in which they are known.
      if (key === known[next]) next += 1;
      else if (!known.includes(key)) return this.withUnknown(value as Fields, known);
    }
    return value as Fields;
  }

  /** Every item of a list, each read at its place; none when it is not a list. */
  items<T>(key: string, value: unknown, right: string, read: (item: unknown, at: FieldReader) => T): T[] {
    const items: T[] = [];
    if (!Array.isArray(value)) this.wrongType(key, value, value === undefined ? right : 'a list');
    else {
      const list = this.at(key);
      for (let index = 0; index < value.length; index += 1) items.push(read(value[index], list.at(index)));
    }
    return items;
  }

  text(key: string, value: unknown): string {
    return typeof value === 'string' ? value : this.wrongType(key, value, 'a text');
  }

  flag(key: string, value: unknown): boolean {
    return typeof value === 'boolean' ? value : this.wrongType(key, value, 'true or false');
  }

  flagOrNull(key: string, value: unknown): boolean | null {
    return value === null || typeof value === 'boolean'
      ? value
      : this.wrongType(key, value, 'true, false or null');
  }

  choice<T extends string | number>(key: string, value: unknown, known: readonly T[]): T {
    if (known.includes(value as T)) return value as T;
    return value === undefined ? this.missing(key, oneOf(known)) : this.at(key).notAmong(value, known);
  }

  choiceOrNull<T extends string>(key: string, value: unknown, known: readonly T[]): T | null {
    if (value === null) return null;
    return value === undefined
      ? this.missing(key, `${oneOf(known)}, or null`)
      : this.choice(key, value, known);
  }

  /** A whole number of at least `least`; beyond 2^53 whole numbers are no longer exact and are refused. */
  whole(key: string, value: unknown, least: number, what: string): number {
    if (isWhole(value, least)) return value;
    return this.notWhole(key, value, least, `a whole number of ${what}, ${least} or more`);
  }

  wholeOrNull(key: string, value: unknown, least: number, what: string): number | null {
    if (value === null || isWhole(value, least)) return value;
    return this.notWhole(key, value, least, `a whole number of ${what}, ${least} or more, or null`);
  }

  /** A number from 0 to `most` with at most one decimal, or null. */
  tenthsOrNull(key: string, value: unknown, most: number): number | null {
    if (value === null) return value;
    const right = `a number from 0 to ${most} with at most one decimal, or null`;
    if (typeof value !== 'number') return this.wrongType(key, value, right);
    if (!(value >= 0 && value <= most)) return this.outOfRange(key, value, right);
    if (Math.round(value * 10) / 10 === value) return value;
    return this.at(key).refuse('too_many_decimals', issueTexts.tooManyDecimals(value, right));
  }

  /** Refuses a field of a wrong type, or one that is left out. */
  wrongType<T>(key: string, value: unknown, right: string): T {
    if (value === undefined) return this.missing(key, right);
    return this.at(key).refuse('wrong_type', issueTexts.wrongType(value, right));
  }

  /** Refuses a value that is none of a closed set. */
  notAmong<T extends string | number>(value: unknown, known: readonly T[]): T {
    return typeof value === typeof known[0]
      ? this.refuse('unknown_value', issueTexts.unknownValue(value, known))
      : this.refuse('wrong_type', issueTexts.wrongType(value, oneOf(known)));
  }

  private withUnknown(fields: Fields, known: readonly string[]): Fields {
    for (const key of Object.keys(fields)) {
      if (!known.includes(key)) this.at(key).refuse('unknown_key', issueTexts.unknownKey(key, known));
    }
    return fields;
  }

  private missing<T>(key: string, right: string): T {
    return this.at(key).refuse('missing_field', issueTexts.missing(key, right));
  }

  private notWhole(key: string, value: unknown, least: number, right: string): number {
    if (typeof value !== 'number') return this.wrongType(key, value, right);
    if (!(value >= least && value <= Number.MAX_SAFE_INTEGER)) return this.outOfRange(key, value, right);
    return this.at(key).refuse('not_whole', issueTexts.notWhole(value, right));
  }

  private outOfRange(key: string, value: number, right: string): number {
    return this.at(key).refuse('out_of_range', issueTexts.outOfRange(value, right));
  }

  private path(): string {
    if (this.parent === null) return '';
    const before = this.parent.path();
    if (typeof this.key === 'number') return `${before}[${this.key}]`;
    return before === '' ? this.key : `${before}.${this.key}`;
  }
}

function isWhole(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function oneOf(known: readonly (string | number)[]): string {
  return `one of ${known.join(', ')}`;
}
