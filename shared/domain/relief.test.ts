import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highestUnits, scoreOf } from './pain-score.ts';
import {
  bigRatioText,
  meetsThreshold,
  ratioText,
  reliefPercentText,
  reliefThreshold,
  scoreNeeded,
} from './relief.ts';
import { countPair, emptyAudit } from './relief-audit.ts';
import { reliefFigures } from './relief-figures.ts';
import { comparators, scales } from './vocabulary.ts';

const percents = [0, 0.1, 30, 33.3, 50, 62.5, 66.6, 66.7, 70, 75, 79.9, 80, 99.9, 100];

/** Independent of the engine: fractions of big integers, percent as tenths. */
function oracleMeets(baseline: bigint, score: bigint, tenths: bigint, strict: boolean): boolean {
  const difference = (baseline - score) * 1000n - tenths * baseline;
  return strict ? difference > 0n : difference >= 0n;
}

describe('R3.exact', () => {
  test.each(scales)('every pair of scores on %s agrees with exact fractions', (scale) => {
    for (const minPercent of percents) {
      for (const comparator of comparators) {
        const threshold = reliefThreshold({ minPercent, comparator });
        if (threshold === null) throw new Error('a number is a threshold');
        const tenths = BigInt(Math.round(minPercent * 10));
        const disagreements: string[] = [];
        for (let baseline = 1; baseline <= highestUnits(scale); baseline += 1) {
          for (let score = 0; score <= highestUnits(scale); score += 1) {
            const expected = oracleMeets(BigInt(baseline), BigInt(score), tenths, comparator === '>');
            if (meetsThreshold(baseline, score, threshold) !== expected)
              disagreements.push(`${baseline} ${score}`);
          }
        }
        expect(disagreements).toEqual([]);
      }
    }
  });

  test.each([
    [28, 7],
    [56, 14],
    [76, 19],
  ])('%d tenths to %d is exactly 75 %%, where floating point says less', (baseline, score) => {
    const atLeast = { tenthsOfPercent: 750, comparator: '>=' } as const;
    expect(meetsThreshold(baseline, score, atLeast)).toBe(true);
    expect(meetsThreshold(baseline, score, { ...atLeast, comparator: '>' })).toBe(false);
  });

  test('no number is no threshold', () => {
    expect(reliefThreshold({ minPercent: null, comparator: '>=' })).toBeNull();
  });
});

describe('R3.text', () => {
  test.each([
    [98, 20, 'vas100', '79.5'],
    [5.6, 1.4, 'nrs11_tenths', '75.0'],
    [6, 5, 'nrs11', '16.6'],
    [8, 8, 'nrs11', '0.0'],
    [3, 4, 'nrs11', '-33.3'],
    [1, 100, 'vas100', '-9900.0'],
    [0, 3, 'nrs11', null],
  ] as const)('%d to %d on %s is %s', (baseline, score, scale, text) => {
    expect(reliefPercentText(baseline, score, scale)).toBe(text);
  });

  test('is cut toward zero, never "-0.0", at any size', () => {
    expect(ratioText(-1, 3000)).toBe('0.0');
    expect(ratioText(-1, 1001)).toBe('0.0');
    expect(ratioText(-1, 1000)).toBe('-0.1');
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        (part, whole) => {
          const tenths = (part * 1000n) / whole;
          const size = tenths < 0n ? -tenths : tenths;
          fc.pre(size < 2n ** 53n);
          expect(bigRatioText(part, whole)).toBe(`${tenths < 0n ? '-' : ''}${size / 10n}.${size % 10n}`);
        },
      ),
      { numRuns: 300, seed: 34 },
    );
  });

  test('numbers and big integers give the same text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (part, whole) => {
          expect(ratioText(part, whole)).toBe(bigRatioText(BigInt(part), BigInt(whole)));
        },
      ),
      { numRuns: 300, seed: 34 },
    );
  });

  test('what is shown never contradicts the decision', () => {
    const threshold = { tenthsOfPercent: 800, comparator: '>=' } as const;
    for (let baseline = 1; baseline <= 100; baseline += 1) {
      for (let score = 0; score <= 100; score += 1) {
        const shown = Number(reliefPercentText(baseline, score, 'vas100'));
        expect(shown >= 80).toBe(meetsThreshold(baseline, score, threshold));
      }
    }
  });
});

describe('R3.score-needed', () => {
  test('is the highest score that meets, found by trying every score', () => {
    for (const scale of scales) {
      for (const minPercent of percents) {
        for (const comparator of comparators) {
          const threshold = reliefThreshold({ minPercent, comparator });
          if (threshold === null) throw new Error('a number is a threshold');
          for (let baseline = 1; baseline <= highestUnits(scale); baseline += 1) {
            let highest: number | null = null;
            for (let score = 0; score <= highestUnits(scale); score += 1) {
              if (meetsThreshold(baseline, score, threshold)) highest = scoreOf(score, scale);
            }
            expect(scoreNeeded(scoreOf(baseline, scale), scale, { minPercent, comparator })).toBe(highest);
          }
        }
      }
    }
  });

  test('is null when no score meets, and without a threshold', () => {
    expect(scoreNeeded(8, 'nrs11', { minPercent: 100, comparator: '>' })).toBeNull();
    expect(scoreNeeded(8, 'nrs11', { minPercent: null, comparator: '>=' })).toBeNull();
    expect(scoreNeeded(4, 'nrs11', { minPercent: 80, comparator: '>=' })).toBe(0);
    expect(scoreNeeded(0, 'nrs11', { minPercent: 80, comparator: '>=' })).toBeNull();
  });
});

describe('R3.figures', () => {
  const at = (...pairs: [number, number][]) => pairs.map(([minutes, units]) => ({ minutes, units }));

  test('10 to 1, 3, 5, 8 at 15, 60, 180, 360 min: peak 90, mean 57.5, time-weighted 49.3', () => {
    expect(reliefFigures(10, at([15, 1], [60, 3], [180, 5], [360, 8]))).toEqual({
      peakReliefPercent: '90.0',
      peakAtMinutes: 15,
      lastReliefPercent: '20.0',
      meanReliefPercent: '57.5',
      timeWeightedReliefPercent: '49.3',
    });
  });

  test('the peak is the earliest of equals', () => {
    expect(reliefFigures(8, at([30, 2], [60, 1], [90, 1])).peakAtMinutes).toBe(60);
  });

  test('stay exact at minutes near the largest whole number', () => {
    const late = Number.MAX_SAFE_INTEGER;
    expect(reliefFigures(100, at([1, 0], [late, 0])).timeWeightedReliefPercent).toBe('99.9');
    expect(reliefFigures(100, at([1, 100], [late, 100])).timeWeightedReliefPercent).toBe('0.0');
    // Just below 60 %, where floating point says 60.0.
    expect(reliefFigures(5, at([2, 2], [late, 2])).timeWeightedReliefPercent).toBe('59.9');
  });

  test('need a reading', () => {
    expect(() => reliefFigures(8, [])).toThrow('need a reading');
  });
});

describe('R3.audit: the registry of 7,138 real pairs', () => {
  const lines = readFileSync(new URL('./golden/registry-pain-scores.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

  test('reproduces its facts', () => {
    const audit = emptyAudit([30, 50, 70, 75, 80, 100]);
    for (const line of lines) {
      const [, baseline, post] = line.split(',').map(Number);
      countPair(audit, baseline ?? Number.NaN, post ?? Number.NaN, 'nrs11');
    }
    expect(audit).toEqual({
      pairs: 7138,
      undefinedRelief: 3,
      postZero: 71,
      worse: 2156,
      thresholds: [
        { minPercent: 30, met: 1178, exactlyMet: 54 },
        { minPercent: 50, met: 588, exactlyMet: 193 },
        { minPercent: 70, met: 191, exactlyMet: 6 },
        { minPercent: 75, met: 164, exactlyMet: 29 },
        { minPercent: 80, met: 133, exactlyMet: 21 },
        { minPercent: 100, met: 71, exactlyMet: 71 },
      ],
    });
  });
});
