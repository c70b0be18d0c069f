import { bigRatioText, ratioText } from './relief.ts';

/** A reading that counts: its minute after the block and its score in the scale's smallest units. */
export interface ScoredMinute {
  readonly minutes: number;
  readonly units: number;
}

export interface ReliefFigures {
  readonly peakReliefPercent: string;
  readonly peakAtMinutes: number;
  readonly lastReliefPercent: string;
  readonly meanReliefPercent: string;
  readonly timeWeightedReliefPercent: string;
}

/**
 * Peak relief (earliest minute at that value), last, mean and time-weighted relief of the readings that count,
 * in order of minute. Baseline above 0, at least one reading. Source: R3.figures.
 * Example: 10 → 1, 3, 5, 8 at 15, 60, 180, 360 min: peak 90.0, mean 57.5, time-weighted 49.3.
 */
export function reliefFigures(baselineUnits: number, readings: readonly ScoredMinute[]): ReliefFigures {
  const last = readings[readings.length - 1];
  if (last === undefined) throw new Error('relief figures need a reading');
  const peak = peakReading(readings);
  const sum = readings.reduce((total, reading) => total + baselineUnits - reading.units, 0);
  return {
    peakReliefPercent: ratioText(baselineUnits - peak.units, baselineUnits),
    peakAtMinutes: peak.minutes,
    lastReliefPercent: ratioText(baselineUnits - last.units, baselineUnits),
    meanReliefPercent: ratioText(sum, baselineUnits * readings.length),
    timeWeightedReliefPercent:
      last.minutes <= exactMinutes
        ? ratioText(doubledArea(baselineUnits, readings), 2 * baselineUnits * last.minutes)
        : bigRatioText(
            bigDoubledArea(baselineUnits, readings),
            2n * BigInt(baselineUnits) * BigInt(last.minutes),
          ),
  };
}

/** The reading with the most relief, the earliest of equals. Source: R3.figures. */
export function peakReading<R extends ScoredMinute>(readings: readonly R[]): R {
  const [first] = readings;
  if (first === undefined) throw new Error('a peak needs a reading');
  return readings.reduce((peak, reading) => (reading.units < peak.units ? reading : peak), first);
}

// Up to here (some 1900 years) twice the area in thousandths is a whole number that is held exactly.
const exactMinutes = 1_000_000_000;

// Twice the area, so that no trapezoid needs a half.
function doubledArea(baselineUnits: number, readings: readonly ScoredMinute[]): number {
  let area = 0;
  let minutesBefore = 0;
  let reliefBefore = 0;
  for (const { minutes, units } of readings) {
    const relief = baselineUnits - units;
    area += (reliefBefore + relief) * (minutes - minutesBefore);
    minutesBefore = minutes;
    reliefBefore = relief;
  }
  return area;
}

// The same for minutes of any size.
function bigDoubledArea(baselineUnits: number, readings: readonly ScoredMinute[]): bigint {
  let area = 0n;
  let before = { minutes: 0, relief: 0 };
  for (const { minutes, units } of readings) {
    const relief = baselineUnits - units;
    area += BigInt(before.relief + relief) * BigInt(minutes - before.minutes);
    before = { minutes, relief };
  }
  return area;
}
