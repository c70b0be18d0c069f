/** Why an input is refused: every code, defined once. The sentence of each issue says what would be right. */
export const issueCodes = [
  'score_out_of_range',
  'score_not_on_scale',
  'unknown_target',
  'duplicate_reading',
  'duplicate_series',
  'as_of_required',
  'unknown_policy',
  'not_json',
  'wrong_type',
  'missing_field',
  'unknown_key',
  'unknown_value',
  'out_of_range',
  'not_whole',
  'too_many_decimals',
  'not_a_day',
  'empty_list',
  'duplicate_block',
  'nerve_in_joint_injection',
  'baseline_not_a_range',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** One problem of an input: where (`blocks[0].series[1].readings[2].score`), which, and what would be right. */
export interface Issue {
  readonly path: string;
  readonly code: IssueCode;
  readonly message: string;
}

/** The answer to an input that cannot be judged: all its problems, never only the first. */
export interface InvalidCase {
  readonly code: 'invalid_case';
  readonly issues: readonly Issue[];
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };
