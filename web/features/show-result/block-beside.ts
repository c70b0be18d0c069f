import { seriesFlagTexts } from '#shared/domain/flag-texts.ts';
import { reasonTexts, responseTexts } from '#shared/domain/texts.ts';
import { formatElapsed, formatPercent } from '../../lib/format.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { complicationWords, sedationWords, vascularUptakeWords } from '../../lib/texts/record-words.ts';
import { baselineText, durationText } from './level-curve.ts';
import type { LevelBlock } from './level-evidence.ts';
import { resultTexts } from './texts.ts';

type Fact = readonly [name: string, value: string];

/** A block's figures for a level, as the engine gave them; nothing is calculated again here. */
export function figuresOf(block: LevelBlock): Fact[] {
  const { result, series } = block;
  const peakAt = result.peakAtMinutes === null ? '' : formatElapsed(result.peakAtMinutes);
  const peak = formatPercent(result.peakReliefPercent);
  const stated = series.patientStatedPercent;
  const restored = series.functionRestored;
  return [
    [resultTexts.response, `${responseTexts[result.response]}: ${lowerFirst(reasonTexts[result.reason])}`],
    [resultTexts.before, baselineText(block)],
    [resultTexts.peak, peakAt === '' ? peak : resultTexts.atMinute(peak, peakAt)],
    [resultTexts.duration, durationText(block) ?? '–'],
    [resultTexts.last, formatPercent(result.lastReliefPercent)],
    [resultTexts.mean, formatPercent(result.meanReliefPercent)],
    [resultTexts.timeWeighted, formatPercent(result.timeWeightedReliefPercent)],
    [
      resultTexts.stated,
      stated === null ? resultTexts.notRecorded : resultTexts.statedPercent(formatPercent(stated)),
    ],
    [
      resultTexts.function,
      resultTexts.functionWords[restored === null ? 'unknown' : restored ? 'yes' : 'no'],
    ],
  ];
}

/** What a reader weighs beside the figures: flags, confounders, complications, and whose scores they are. */
export function besideOf({ result, judged, recorded, series }: LevelBlock): string[] {
  const isOwn = series.site !== 'overall' && 'joint' in series.site;
  return [
    ...result.flags.map((flag) => seriesFlagTexts[flag]),
    ...(judged.wrongTarget ? [resultTexts.wrongTarget] : []),
    ...(judged.sedation === 'minimal' ? [`${sedationWords.minimal} sedation`] : []),
    ...(judged.vascularUptake === 'corrected' ? [vascularUptakeWords.corrected] : []),
    ...(recorded?.steroidDetail ? [recorded.steroidDetail] : []),
    ...(recorded?.complications ?? []).map((one) => complicationWords[one]),
    ...(recorded?.complicationNote ? [recorded.complicationNote] : []),
    ...(isOwn ? [] : [resultTexts.sharedScores(siteLabel(series.site))]),
  ];
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
