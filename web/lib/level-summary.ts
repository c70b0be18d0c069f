import { baselineText } from './curve-points.ts';
import { formatMinutes, formatPercent } from './format.ts';
import type { LevelBlock } from './level-blocks.ts';
import { curveTexts } from './texts/level-curve.ts';

/** "Block 1: before 8, peak relief 87.5 % at 15 min, lasting at least 2 h, less than 3 h." */
export function summaryOf(block: LevelBlock): string {
  const { peakReliefPercent, peakAtMinutes } = block.result;
  const duration = durationText(block);
  const peak =
    peakReliefPercent === null || peakAtMinutes === null
      ? curveTexts.noPeak
      : curveTexts.peakAt(
          formatPercent(peakReliefPercent),
          formatMinutes(peakAtMinutes),
          duration === null ? '' : curveTexts.lasting(duration),
        );
  return curveTexts.summary(curveTexts.block(block.number), baselineText(block), peak);
}

/** "at least 2 h, less than 3 h"; null when no duration was seen. */
export function durationText({ result }: Pick<LevelBlock, 'result'>): string | null {
  if (result.durationMinutes === null) return null;
  const { atLeast, lessThan } = result.durationMinutes;
  if (lessThan === null) return curveTexts.atLeast(formatMinutes(atLeast));
  return curveTexts.atLeastLess(formatMinutes(atLeast), formatMinutes(lessThan));
}
