import type { Procedure } from './vocabulary.ts';

/** Volumes and dose as exact amounts, written without trailing zeros. */
export interface Dose {
  readonly volumeMl: string;
  readonly milligrams: string;
}

/**
 * The whole volume and dose of an agent: 1 % is 10 mg in each mL. Computed in hundredths of a mL and thousandths of a
 * percent, so that no amount is rounded. Null when a volume or the concentration was not recorded.
 * Source: R2.dose. Example: twice 0.5 mL of 0.5 % is 1 mL and 5 mg.
 */
export function doseOf(
  volumesMl: readonly (number | null)[],
  concentrationPercent: number | null,
): Dose | null {
  if (concentrationPercent === null || volumesMl.length === 0) return null;
  let hundredths = 0;
  for (const volume of volumesMl) {
    if (volume === null) return null;
    hundredths += Math.round(volume * 100);
  }
  // 0.01 mL × 0.001 % × 10 mg per mL and percent = 0.0001 mg.
  const tenThousandths = hundredths * Math.round(concentrationPercent * 1000);
  return { volumeMl: decimalText(hundredths, 2), milligrams: decimalText(tenThousandths, 4) };
}

/** Most mL at one target by the guidelines; below, or up to and including. */
const usualVolumes = {
  cervicalNerve: { ml: 0.3, isIncluded: false },
  otherNerve: { ml: 0.5, isIncluded: true },
  joint: { ml: 1.5, isIncluded: false },
} as const;

export interface UsualVolume {
  readonly ml: number;
  readonly isIncluded: boolean;
}

/**
 * The volume that guidelines name as the most at one target: a larger one spreads to neighbours and makes the block
 * less specific. It only advises. Source: R2.usual-volume. Example: below 0.3 mL at a cervical nerve.
 */
export function usualVolumeAt(target: string, procedure: Procedure): UsualVolume {
  if (procedure === 'intra_articular_injection') return usualVolumes.joint;
  return target === 'TON' || target.startsWith('C') ? usualVolumes.cervicalNerve : usualVolumes.otherNerve;
}

function decimalText(units: number, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -decimals) : `${digits.slice(0, -decimals)}.${fraction}`;
}
