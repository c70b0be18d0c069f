import type { CalculatorEntries } from './calculator-entries.ts';

/** The names of all fields that can carry a refusal. */
export function namesOf({ blocks }: CalculatorEntries): string[] {
  return [
    'policyId',
    ...blocks.flatMap(({ scores }, block) => [
      `blocks.${block}.baseline`,
      `blocks.${block}.day`,
      ...scores.flatMap((_, row) => [
        `blocks.${block}.scores.${row}.minutes`,
        `blocks.${block}.scores.${row}.score`,
      ]),
    ]),
  ];
}
