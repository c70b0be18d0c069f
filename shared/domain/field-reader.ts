import { type FieldRule, type Fields, type IssueList, type Place, parseField } from './field-parser.ts';
import { issueTexts } from './issue-texts.ts';

type Rule<T> = Partial<FieldRule<T>>;

/** Reads the fields of one object; every problem goes to the issue list with its path. Nothing is coerced. */
export class FieldReader {
  constructor(
    readonly fields: Fields,
    readonly place: Place | null,
    readonly found: IssueList,
  ) {}

  text(key: string, rule: Rule<string> = {}): string {
    return this.read<string>(key, { right: 'a text', ...rule }, (value, place) =>
      typeof value === 'string' ? value : this.wrongType(value, place, 'a text'),
    );
  }

  flag(key: string, rule: Rule<boolean> = {}): boolean {
    return this.read<boolean>(key, { right: 'true or false', ...rule }, (value, place) =>
      typeof value === 'boolean' ? value : this.wrongType(value, place, 'true or false'),
    );
  }

  flagOrNull(key: string, rule: Rule<boolean | null>): boolean | null {
    const right = 'true, false or null';
    return this.read<boolean | null>(key, { right, nullable: true, ...rule }, (value, place) =>
      typeof value === 'boolean' ? value : this.wrongType(value, place, right),
    );
  }

  choice<T extends string | number>(key: string, known: readonly T[], rule: Rule<T> = {}): T {
    const right = `one of ${known.join(', ')}`;
    return this.read<T>(key, { right, ...rule }, (value, place) => this.oneOf(value, known, place));
  }

  choiceOrNull<T extends string>(key: string, known: readonly T[]): T | null {
    const right = `one of ${known.join(', ')}, or null`;
    return this.read<T | null>(key, { right, nullable: true }, (value, place) =>
      this.oneOf(value, known, place),
    );
  }

  /** A whole number of at least `least`; beyond 2^53 whole numbers are no longer exact and are refused. */
  whole(key: string, least: number, what: string, rule: Rule<number> = {}): number {
    const right = `a whole number of ${what}, ${least} or more`;
    return this.read<number>(key, { right, ...rule }, (value, place) =>
      this.wholeValue(value, least, right, place),
    );
  }

  wholeOrNull(key: string, least: number, what: string, rule: Rule<number | null> = {}): number | null {
    const right = `a whole number of ${what}, ${least} or more, or null`;
    return this.read<number | null>(key, { right, nullable: true, ...rule }, (value, place) =>
      this.wholeValue(value, least, right, place),
    );
  }

  /** A number from 0 to `most` with at most one decimal, or null. */
  tenthsOrNull(key: string, most: number, rule: Rule<number | null> = {}): number | null {
    const right = `a number from 0 to ${most} with at most one decimal, or null`;
    return this.read<number | null>(key, { right, nullable: true, ...rule }, (value, place) => {
      if (typeof value !== 'number') return this.wrongType(value, place, right);
      if (!(value >= 0 && value <= most)) {
        return this.found.refuse(place, 'out_of_range', issueTexts.outOfRange(value, right));
      }
      if (Math.round(value * 10) / 10 === value) return value;
      return this.found.refuse(place, 'too_many_decimals', issueTexts.tooManyDecimals(value, right));
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

  private wholeValue(value: unknown, least: number, right: string, place: Place): number {
    if (typeof value !== 'number') return this.wrongType(value, place, right);
    if (!(value >= least && value <= Number.MAX_SAFE_INTEGER)) {
      return this.found.refuse(place, 'out_of_range', issueTexts.outOfRange(value, right));
    }
    if (Number.isInteger(value)) return value;
    return this.found.refuse(place, 'not_whole', issueTexts.notWhole(value, right));
  }
}
