import { describe, expect, test } from 'vitest';
import { formatScore, nrsTenths, scoreOf, scoreProblem, unitsOf } from './pain-score.ts';

describe('R1.scales', () => {
  test.each([
    [0, 'nrs11', null],
    [10, 'nrs11', null],
    [11, 'nrs11', 'score_out_of_range'],
    [-1, 'nrs11', 'score_out_of_range'],
    [7.5, 'nrs11', 'score_not_on_scale'],
    [7.5, 'nrs11_tenths', null],
    [7.55, 'nrs11_tenths', 'score_not_on_scale'],
    [0.1 + 0.2, 'nrs11_tenths', 'score_not_on_scale'],
    [10.1, 'nrs11_tenths', 'score_out_of_range'],
    [100, 'vas100', null],
    [101, 'vas100', 'score_out_of_range'],
    [50.5, 'vas100', 'score_not_on_scale'],
    [Number.NaN, 'nrs11', 'score_out_of_range'],
    [Number.POSITIVE_INFINITY, 'vas100', 'score_out_of_range'],
    [1e308, 'vas100', 'score_out_of_range'],
  ] as const)('%d on %s: %s', (score, scale, problem) => {
    expect(scoreProblem(score, scale)).toBe(problem);
  });

  test('R3.exact: every score of every scale survives the way to units and back', () => {
    for (const [scale, highest] of [
      ['nrs11', 10],
      ['nrs11_tenths', 100],
      ['vas100', 100],
    ] as const) {
      for (let units = 0; units <= highest; units += 1) {
        expect(unitsOf(scoreOf(units, scale), scale)).toBe(units);
      }
    }
  });

  test.each([
    [7.5, 'nrs11', '7.5 on nrs11: score_not_on_scale'],
    [-1, 'nrs11', '-1 on nrs11: score_out_of_range'],
    [11, 'nrs11_tenths', '11 on nrs11_tenths: score_out_of_range'],
    [101, 'vas100', '101 on vas100: score_out_of_range'],
    [Number.NaN, 'vas100', 'NaN on vas100: score_out_of_range'],
  ] as const)('%d on %s is a programmer error', (score, scale, message) => {
    expect(() => unitsOf(score, scale)).toThrow(new RangeError(message));
  });

  test('a policy minimum in points is held against mm times ten', () => {
    expect([nrsTenths(4, 'nrs11'), nrsTenths(45, 'nrs11_tenths'), nrsTenths(45, 'vas100')]).toEqual([
      40, 45, 45,
    ]);
  });

  test('scores as people write them', () => {
    expect([formatScore(7, 'nrs11'), formatScore(2, 'nrs11_tenths'), formatScore(20, 'vas100')]).toEqual([
      '7',
      '2.0',
      '20 mm',
    ]);
  });
});
