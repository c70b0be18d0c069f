import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { generateCase, seededRandom } from './generate-case.ts';
import { oracleAnswer } from './oracle.ts';
import { firstDifference } from './same-answer.ts';

const cases = process.env.FEW_CASES ? 150 : 3_000;

describe('the engine and the independent oracle', () => {
  it(`answer the same on ${cases} generated cases`, () => {
    const random = seededRandom(20_261_123);
    let strongest = 0;
    for (let count = 0; count < cases; count += 1) {
      const { raw, rules } = generateCase(random);
      const answer = calculate(raw, { policies: new Map() });
      const difference = firstDifference(answer, oracleAnswer(raw, rules));
      if (difference !== null) expect.fail(`${difference} in ${JSON.stringify(raw)}`);
      strongest += JSON.stringify(answer).includes('possible_candidate_review') ? 1 : 0;
    }
    expect(strongest).toBeGreaterThan(cases / 75);
  }, 60_000);

  it('would be told apart by one flag, one figure or one missing field', () => {
    const answer = { levels: [{ flags: ['b', 'a'], criteria: [1], peak: '80.0' }] };
    expect(firstDifference(answer, { levels: [{ flags: ['a', 'b'], peak: '80.0' }] })).toBeNull();
    expect(firstDifference(answer, { levels: [{ flags: ['a'], peak: '80.0' }] })).toBe(
      '.levels[0].flags.length',
    );
    expect(firstDifference(answer, { levels: [{ flags: ['a', 'b'], peak: '79.9' }] })).toBe(
      '.levels[0].peak',
    );
    expect(firstDifference(answer, { levels: [{ flags: ['a', 'b'] }] })).toBe('.levels[0].peak');
    expect(firstDifference(answer, { levels: {} })).toBe('.levels');
    expect(firstDifference(answer, { levels: [] })).toBe('.levels.length');
  });
});
