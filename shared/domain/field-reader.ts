import { type FieldRule, type Fields, type IssueList, type Place, parseField } from './field-parser.ts';
import { issueTexts } from './issue-texts.ts';

type Rule<T> = Partial<FieldRule<T>>;

/**
 * Reads the fields of one object; every problem goes to the issue list with its path. Nothing is coerced.
 * A value that is right as it stands is taken at once; only what is not goes on to where the words are found.
 */
export class FieldReader {
  constructor(
    readonly fields: Fields,
    readonly place: Place | null,
    readonly found: IssueList,
  ) {}

  text(key: string, rule: Rule<string> = {}): string {
    const value = this.given(key, rule);
    return typeof value === 'string' ? value : this.refuse(key, rule, 'a text');
  }

  flag(key: string, rule: Rule<boolean> = {}): boolean {
    const value = this.given(key, rule);
    return typeof value === 'boolean' ? value : this.refuse(key, rule, 'true or false');
  }

  flagOrNull(key: string, rule: Rule<boolean | null>): boolean | null {
    const value = this.given(key, rule);
    return typeof value === 'boolean' || value === null
      ? value
      : this.refuse(key, rule, 'true, false or null');
  }

  choice<T extends string | number>(key: string, known: readonly T[], rule: Rule<T> = {}): T {
    const value = this.given(key, rule) as T;
    if (known.includes(value)) return value;
    return this.read<T>(key, { right: `one of ${known.join(', ')}`, ...rule }, (wrong, place) =>
      this.oneOf(wrong, known, place),
    );
  }

  choiceOrNull<T extends string>(key: string, known: readonly T[]): T | null {
    const value = this.given(key) as T | null;
    if (value === null || known.includes(value)) return value;
    return this.read<T>(key, { right: `one of ${known.join(', ')}, or null` }, (wrong, place) =>
      this.oneOf(wrong, known, place),
    );
  }

  /** A whole number of at least `least`; beyond 2^53 whole numbers are no longer exact and are refused. */
  whole(key: string, least: number, what: string, rule: Rule<number> = {}): number {
    const value = this.given(key, rule);
    if (isWhole(value, least)) return value;
    const right = `a whole number of ${what}, ${least} or more`;
    return this.read<number>(key, { right, ...rule }, (wrong, place) =>
      this.notWhole(wrong, least, right, place),
    );
  }

  wholeOrNull(key: string, least: number, what: string, rule: Rule<number | null> = {}): number | null {
    const value = this.given(key, rule);
    if (value === null || isWhole(value, least)) return value;
    const right = `a whole number of ${what}, ${least} or more, or null`;
    return this.read<number | null>(key, { right, ...rule }, (wrong, place) =>
      this.notWhole(wrong, least, right, place),
    );
  }

  /** A number from 0 to `most` with at most one decimal, or null. */
  tenthsOrNull(key: string, most: number, rule: Rule<number | null> = {}): number | null {
    const value = this.given(key, rule);
    if (value === null) return value;
    const right = `a number from 0 to ${most} with at most one decimal, or null`;
    return this.read<number | null>(key, { right, ...rule }, (number, place) => {
      if (typeof number !== 'number') return this.wrongType(number, place, right);
      if (!(number >= 0 && number <= most)) {
        return this.found.refuse(place, 'out_of_range', issueTexts.outOfRange(number, right));
      }
      if (Math.round(number * 10) / 10 === number) return number;
      return this.found.refuse(place, 'too_many_decimals', issueTexts.tooManyDecimals(number, right));
    });
  }

  oneOf<T extends string | number>(value: unknown, known: readonly T[], place: Place): T {
    const same = known.find((one) => one === value);
    if (same !== undefined) return same;
    if (typeof value !== typeof known[0]) return this.wrongType(value, place, `one of ${known.join(', ')}`);
    return this.found.refuse(place, 'unknown_value', issueTexts.unknownValue(value, known));
  }

  read<T>(key: string, rule: FieldRule<T>, read: (value: unknown, place: Place) => T): T {
    return parseField(this.fields, key, this.place, this.found, rule, read);
  }

  wrongType<T>(value: unknown, place: Place, right: string): T {
    return this.found.refuse(place, 'wrong_type', issueTexts.wrongType(value, right));
  }

  /** What is written, or what stands for it when it is left out; undefined for neither. */
  given(key: string, rule: Rule<unknown> = {}): unknown {
    const value = Object.hasOwn(this.fields, key) ? this.fields[key] : undefined;
    return value === undefined ? rule.fallback : value;
  }

  private refuse<T>(key: string, rule: Rule<T>, right: string): T {
    return this.read<T>(key, { right, ...rule }, (value, place) => this.wrongType(value, place, right));
  }

  private notWhole(value: unknown, least: number, right: string, place: Place): number {
    if (typeof value !== 'number') return this.wrongType(value, place, right);
    if (!(value >= least && value <= Number.MAX_SAFE_INTEGER)) {
      return this.found.refuse(place, 'out_of_range', issueTexts.outOfRange(value, right));
    }
    return this.found.refuse(place, 'not_whole', issueTexts.notWhole(value, right));
  }
}

function isWhole(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}
