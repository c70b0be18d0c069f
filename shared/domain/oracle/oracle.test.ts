import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { generateCase, seededRandom } from './generate-case.ts';
import { oracleAnswer } from './oracle.ts';

type Answered = { blocks: unknown; levels: { criteria?: unknown; flags: string[] }[] };

/** Flags are sets, members have no order; criteria are texts, which the oracle does not write. */
function comparable({ blocks, levels }: Answered): string {
  const judged = levels.map(({ criteria: _criteria, ...level }) => level);
  return JSON.stringify({ blocks, levels: judged }, (key, value) => {
    if (key === 'flags') return [...value].sort();
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });
}

describe('the engine and the independent oracle', () => {
  it('answer the same on generated cases', () => {
    const random = seededRandom(20_261_123);
    let strongest = 0;
    for (let count = 0; count < 1_500; count += 1) {
      const { raw, rules } = generateCase(random);
      const answer = calculate(raw, { policies: new Map() }) as unknown as Answered;
      expect(comparable(answer), JSON.stringify(raw)).toEqual(
        comparable(oracleAnswer(raw, rules) as Answered),
      );
      strongest += JSON.stringify(answer).includes('possible_candidate_review') ? 1 : 0;
    }
    expect(strongest).toBeGreaterThan(20);
  }, 60_000);
});
