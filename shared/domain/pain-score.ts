import type { Scale } from './vocabulary.ts';

interface ScaleFacts {
  readonly highest: number;
  /** Smallest units in one point as written on the scale. */
  readonly unitsPerPoint: number;
  /** Smallest units in one point of the 0-10 scale; also the size of a one-point move. */
  readonly unitsPerNrsPoint: number;
}

const scaleFacts: Readonly<Record<Scale, ScaleFacts>> = {
  nrs11: { highest: 10, unitsPerPoint: 1, unitsPerNrsPoint: 1 },
  nrs11_tenths: { highest: 10, unitsPerPoint: 10, unitsPerNrsPoint: 10 },
  vas100: { highest: 100, unitsPerPoint: 1, unitsPerNrsPoint: 10 },
};

/**
 * The highest score of a scale: 10, or 100 mm. Source: R1.scales. Example: `highestScore('vas100')` is 100.
 */
export function highestScore(scale: Scale): number {
  return scaleFacts[scale].highest;
}

/**
 * What is wrong with a score on its scale: outside it, or with too many decimals; null when it is on the scale.
 * Source: R1.scales. Example: `scoreProblem(7.5, 'nrs11')` is `score_not_on_scale`.
 */
export function scoreProblem(
  score: number,
  scale: Scale,
): 'score_out_of_range' | 'score_not_on_scale' | null {
  const { highest, unitsPerPoint } = scaleFacts[scale];
  if (!(score >= 0 && score <= highest)) return 'score_out_of_range';
  return Math.round(score * unitsPerPoint) / unitsPerPoint === score ? null : 'score_not_on_scale';
}

/**
 * A score as a whole number of its scale's smallest unit (points, tenths of a point, or mm), so that every
 * comparison is exact. Throws for a score that is not on the scale: check with scoreProblem first.
 * Source: R3.exact. Example: `unitsOf(1.4, 'nrs11_tenths')` is 14.
 */
export function unitsOf(score: number, scale: Scale): number {
  const { highest, unitsPerPoint } = scaleFacts[scale];
  const units = Math.round(score * unitsPerPoint);
  if (score >= 0 && score <= highest && units / unitsPerPoint === score) return units;
  throw new RangeError(`${score} on ${scale}: ${scoreProblem(score, scale)}`);
}

/** The score that a number of smallest units stands for. Source: R3.exact. Example: 14 tenths are 1.4. */
export function scoreOf(units: number, scale: Scale): number {
  return units / scaleFacts[scale].unitsPerPoint;
}

/** The highest score in smallest units. Source: R1.scales. Example: 100 on nrs11_tenths. */
export function highestUnits(scale: Scale): number {
  return scaleFacts[scale].highest * scaleFacts[scale].unitsPerPoint;
}

/** One point of the 0-10 scale in smallest units: 1, 10 tenths or 10 mm. Source: R5.changed-by. */
export function onePointUnits(scale: Scale): number {
  return scaleFacts[scale].unitsPerNrsPoint;
}

/**
 * A score in tenths of a point of the 0-10 scale, to hold it against a policy's minimum (× 10 on vas100).
 * Source: R4.baseline-minimum. Example: 45 mm and 4.5 points are both 45.
 */
export function nrsTenths(units: number, scale: Scale): number {
  return (units * 10) / scaleFacts[scale].unitsPerNrsPoint;
}

/**
 * A score as people write it: `7`, `1.4`, `20 mm`. Source: R1.scales. Example: `formatScore(20, 'vas100')`.
 */
export function formatScore(score: number, scale: Scale): string {
  if (scale === 'vas100') return `${score} mm`;
  return scale === 'nrs11_tenths' ? score.toFixed(1) : `${score}`;
}
