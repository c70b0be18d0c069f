import type { ThresholdsOnWire } from '#shared/contract/engine-answer.ts';
import type { StripPlace } from '../components/state-strip.tsx';
import { reliefRule } from './enabled-policy-options.ts';
import { shortStatusLook } from './level-status.ts';
import { isSameLevel, type Level } from './site-label.ts';
import { comparisonTexts } from './texts/comparisons.ts';

type Thresholds = Pick<ThresholdsOnWire, 'thresholdStrip' | 'minPercent' | 'comparator'>;

/** A level's status at each threshold, the policy's own marked; none for a policy without a threshold. */
export function stripPlaces(
  { thresholdStrip, minPercent: own, comparator }: Thresholds,
  level: Level,
): StripPlace[] {
  return thresholdStrip.flatMap(({ minPercent, levels }) => {
    const here = levels.find((one) => isSameLevel(one, level));
    if (here === undefined) return [];
    return {
      name: reliefRule({ minPercent, comparator }),
      mark: minPercent === own ? comparisonTexts.ownThreshold : '',
      ...shortStatusLook(here.status),
    };
  });
}
