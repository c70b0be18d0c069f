import { seriesFlagTexts } from '#shared/domain/flag-texts.ts';
import { reasonTexts, responseTexts } from '#shared/domain/texts.ts';
import type { FigureColumn } from '../components/figure-table.tsx';
import { baselineText } from './curve-points.ts';
import { formatDay, formatElapsed, formatPercent } from './format.ts';
import type { LevelBlock } from './level-blocks.ts';
import { agentText } from './level-curve.ts';
import { durationText } from './level-summary.ts';
import { siteLabel } from './site-label.ts';
import { curveTexts } from './texts/level-curve.ts';
import { figureTexts as texts } from './texts/level-figures.ts';
import { complicationWords, sedationWords, vascularUptakeWords } from './texts/record-words.ts';

/** The blocks' figures for a level side by side, and what to weigh beside them. */
export function figureColumns(blocks: readonly LevelBlock[]): FigureColumn[] {
  return blocks.map((block) => ({
    key: block.judged.id,
    title: curveTexts.block(block.number),
    note: texts.blockOn(formatDay(block.judged.performedAt), agentText(block.judged.agent)),
    lists: [
      { name: texts.beside, items: besideOf(block), empty: texts.nothingBeside },
      ...(block.recorded === undefined
        ? []
        : [{ name: texts.complications, items: complicationsOf(block), empty: texts.nothingBeside }]),
    ],
    figures: figuresOf(block),
  }));
}

/** A block's figures for a level, as the engine gave them; nothing is calculated again here. */
function figuresOf(block: LevelBlock): FigureColumn['figures'] {
  const { result, series } = block;
  const peakAt = result.peakAtMinutes === null ? '' : formatElapsed(result.peakAtMinutes);
  const peak = formatPercent(result.peakReliefPercent);
  const stated = series.patientStatedPercent;
  const restored = series.functionRestored;
  return [
    [texts.response, `${responseTexts[result.response]}: ${lowerFirst(reasonTexts[result.reason])}`],
    [curveTexts.before, baselineText(block)],
    [texts.peak, peakAt === '' ? peak : texts.atMinute(peak, peakAt)],
    [texts.duration, durationText(block) ?? '–'],
    [texts.last, formatPercent(result.lastReliefPercent)],
    [texts.mean, formatPercent(result.meanReliefPercent)],
    [texts.timeWeighted, formatPercent(result.timeWeightedReliefPercent)],
    [texts.stated, stated === null ? curveTexts.notRecorded : texts.statedPercent(formatPercent(stated))],
    [texts.function, texts.functionWords[restored === null ? 'unknown' : restored ? 'yes' : 'no']],
  ];
}

/** What can hide or imitate relief: flags, confounders, and whose scores they are. */
function besideOf({ result, judged, recorded, series }: LevelBlock): string[] {
  const isOwn = series.site !== 'overall' && 'joint' in series.site;
  const medicineAt = judged.rescueAnalgesicAtMinutes;
  return [
    ...result.flags.map((flag) => seriesFlagTexts[flag]),
    ...(medicineAt === null ? [] : [texts.medicineAt(formatElapsed(medicineAt))]),
    ...(judged.wrongTarget ? [texts.wrongTarget] : []),
    ...(judged.sedation === 'minimal' ? [texts.minimalSedation(sedationWords.minimal)] : []),
    ...(judged.vascularUptake === 'corrected' ? [vascularUptakeWords.corrected] : []),
    ...(recorded?.steroidDetail ? [recorded.steroidDetail] : []),
    ...(isOwn ? [] : [texts.sharedScores(siteLabel(series.site))]),
  ];
}

function complicationsOf({ recorded }: LevelBlock): string[] {
  return [
    ...(recorded?.complications ?? []).map((one) => complicationWords[one]),
    ...(recorded?.complicationNote ? [recorded.complicationNote] : []),
  ];
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
