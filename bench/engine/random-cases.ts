import { calculate } from '#shared/domain/calculate.ts';
import { generateCase, seededRandom } from '#shared/domain/oracle/generate-case.ts';
import { oracleAnswer } from '#shared/domain/oracle/oracle.ts';
import { firstDifference } from '#shared/domain/oracle/same-answer.ts';

/** Cases of one seed, so that any mismatch can be made again by itself. */
export interface Batch {
  readonly seed: number;
  readonly cases: number;
}

export interface BatchCount {
  readonly cases: number;
  readonly levels: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, number>>;
  readonly mismatches: readonly string[];
}

/** The engine and the independent oracle on the random cases of one seed. */
export function proveBatch({ seed, cases }: Batch): BatchCount {
  const random = seededRandom(seed);
  const policies = new Map();
  const statuses: Record<string, number> = {};
  const reasons: Record<string, number> = {};
  const mismatches: string[] = [];
  let levels = 0;
  for (let number = 0; number < cases; number += 1) {
    const { raw, rules } = generateCase(random);
    const answer = calculate(raw, { policies });
    const difference = firstDifference(answer, oracleAnswer(raw, rules));
    if (difference !== null) mismatches.push(`seed ${seed} case ${number} differs at ${difference}`);
    if ('error' in answer) continue;
    for (const level of answer.levels) {
      levels += 1;
      statuses[level.status] = (statuses[level.status] ?? 0) + 1;
    }
    for (const { reason } of answer.blocks.flatMap((block) => block.series)) {
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
  }
  return { cases, levels, statuses, reasons, mismatches };
}
