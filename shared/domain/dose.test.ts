import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doseOf, usualVolumeAt } from './dose.ts';

describe('R2.dose', () => {
  test.each([
    [[0.5, 0.5], 0.5, { volumeMl: '1', milligrams: '5' }],
    [[0.3, 0.3, 0.3], 0.75, { volumeMl: '0.9', milligrams: '6.75' }],
    [[0.1, 0.2], 2, { volumeMl: '0.3', milligrams: '6' }],
    [[0.01], 0.001, { volumeMl: '0.01', milligrams: '0.0001' }],
    [[5, 5], 10, { volumeMl: '10', milligrams: '1000' }],
  ])('%j mL of %d %% is exactly %j', (volumes, percent, dose) => {
    expect(doseOf(volumes, percent)).toEqual(dose);
  });

  test('what was not recorded is never taken for none', () => {
    expect(doseOf([0.5, null], 0.5)).toBeNull();
    expect(doseOf([0.5], null)).toBeNull();
    expect(doseOf([], 0.5)).toBeNull();
  });

  test('it is the exact product for every amount that can be recorded', () => {
    const volume = fc.integer({ min: 1, max: 500 });
    const concentration = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(
        fc.array(volume, { minLength: 1, maxLength: 60 }),
        concentration,
        (hundredths, thousandths) => {
          const dose = doseOf(
            hundredths.map((each) => each / 100),
            thousandths / 1000,
          );
          const sum = hundredths.reduce((one, other) => one + other, 0);
          const [whole = '', fraction = ''] = (dose?.milligrams ?? '').split('.');
          expect(BigInt(whole + fraction.padEnd(4, '0'))).toBe(BigInt(sum) * BigInt(thousandths));
          expect(fraction.endsWith('0')).toBe(false);
        },
      ),
    );
  });
});

test('R2.usual-volume: less at a cervical nerve, more in a joint', () => {
  expect(usualVolumeAt('TON', 'medial_branch_block')).toEqual({ ml: 0.3, isIncluded: false });
  expect(usualVolumeAt('C5', 'medial_branch_block').ml).toBe(0.3);
  expect(usualVolumeAt('T5', 'medial_branch_block').ml).toBe(0.5);
  expect(usualVolumeAt('L5-DR', 'medial_branch_block')).toEqual({ ml: 0.5, isIncluded: true });
  expect(usualVolumeAt('C4-C5', 'intra_articular_injection').ml).toBe(1.5);
});
