import { longestMinutesOf } from '#shared/domain/agent-duration.ts';
import { formatScore, highestScore } from '#shared/domain/pain-score.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import type { CurveInput, CurvePoint } from '../../components/relief-curve/chart-input.ts';
import { formatElapsed, formatMinutes, formatPercent } from '../../lib/format.ts';
import { activityWords, agentWords } from '../../lib/texts/record-words.ts';
import type { LevelBlock, SeriesResult } from './level-evidence.ts';
import { resultTexts } from './texts.ts';

/** The curves of a level, one for each scale its blocks were scored on; scales never share an axis. */
export function curvesOfLevel(
  blocks: readonly LevelBlock[],
): { scale: Scale; input: CurveInput; summary: string }[] {
  const scales = [...new Set(blocks.map(({ series }) => series.scale))];
  return scales.map((scale) => {
    const alike = blocks.filter(({ series }) => series.scale === scale);
    return { scale, input: curveOf(alike, scale), summary: alike.map(summaryOf).join(' ') };
  });
}

function curveOf(blocks: readonly LevelBlock[], scale: Scale): CurveInput {
  return {
    highest: highestScore(scale),
    series: blocks.map((block) => ({
      key: block.judged.id,
      label: resultTexts.block(block.number),
      points: pointsOf(block),
    })),
    thresholds: thresholdsOf(blocks, scale),
    bands: bandsOf(blocks),
    events: blocks.flatMap(({ judged, number }) =>
      judged.rescueAnalgesicAtMinutes === null
        ? []
        : [
            {
              minutes: judged.rescueAnalgesicAtMinutes,
              label: resultTexts.medicine(resultTexts.block(number).toLowerCase()),
            },
          ],
    ),
    beforeLabel: resultTexts.before,
    zeroLabel: resultTexts.blockDone,
  };
}

function pointsOf(block: LevelBlock): CurvePoint[] {
  const { series, result } = block;
  const before: CurvePoint = {
    minutes: null,
    value: typeof series.baseline === 'number' ? series.baseline : null,
    late: recordedAt(block, null)?.isLateEntry ?? false,
    timeText: resultTexts.before,
    valueText: baselineText(block),
    detail: recordedAt(block, null)?.isLateEntry ? resultTexts.lateEntry : '',
  };
  const after = series.readings.map(({ minutes, score, scale }): CurvePoint => {
    const judged = result.readings.find((reading) => reading.minutes === minutes);
    const recorded = recordedAt(block, minutes);
    return {
      minutes,
      value: scale === series.scale ? score : null,
      late: recorded?.isLateEntry ?? false,
      timeText: formatElapsed(minutes),
      valueText: score === null ? noScoreText(recorded) : formatScore(score, scale),
      detail: [
        judged ? reliefText(judged) : score === null ? '' : resultTexts.notJudged,
        recorded?.activity ? activityWords[recorded.activity] : '',
        recorded?.isLateEntry ? resultTexts.lateEntry : '',
      ]
        .filter((words) => words !== '')
        .join(' · '),
    };
  });
  return [before, ...after.toSorted((a, b) => (a.minutes ?? -1) - (b.minutes ?? -1))];
}

/** "87.5 % ✓": the engine's own text, and whether it meets the threshold. */
function reliefText({ reliefPercent, meets }: SeriesResult['readings'][number]): string {
  const mark = meets === null ? '' : ` ${meets ? resultTexts.meets : resultTexts.fails}`;
  return `${formatPercent(reliefPercent)}${mark}`;
}

function noScoreText(recorded: ReturnType<typeof recordedAt>): string {
  return recorded?.isUndecided ? resultTexts.undecided : resultTexts.notDone;
}

/** The reading as recorded, for what the engine never reads: late entry, activity. */
function recordedAt({ recorded, series }: LevelBlock, minutes: number | null) {
  const site = series.site;
  const same = recorded?.series.find(({ joint, side }) =>
    site === 'overall'
      ? side === null
      : side === site.side && (joint ?? undefined) === ('joint' in site ? site.joint : undefined),
  );
  return same?.readings.find((reading) => reading.isCurrent && reading.minutesAfterBlock === minutes);
}

export function baselineText(block: LevelBlock): string {
  const { series } = block;
  if (series.baseline === null) {
    return recordedAt(block, null)?.isUndecided ? resultTexts.undecided : resultTexts.notRecorded;
  }
  if (typeof series.baseline === 'string') return resultTexts.rangeSaid(series.baseline);
  return formatScore(series.baseline, series.scale);
}

function thresholdsOf(blocks: readonly LevelBlock[], scale: Scale) {
  const values = [...new Set(blocks.flatMap(({ result }) => result.scoreNeeded ?? []))];
  return values.map((value) => {
    const whose = blocks.filter(({ result }) => result.scoreNeeded === value);
    const named =
      values.length > 1 ? `${whose.map(({ number }) => resultTexts.block(number)).join(', ')}, ` : '';
    const score = formatScore(value, scale);
    return {
      value,
      label: upperFirst(resultTexts.scoreNeeded(named, score)),
      shortLabel: upperFirst(resultTexts.scoreNeededShort(named, score)),
    };
  });
}

function bandsOf(blocks: readonly LevelBlock[]) {
  const agents = [...new Set(blocks.flatMap(({ judged }) => judged.agent ?? []))];
  return agents.flatMap((agent) => {
    const untilMinutes = longestMinutesOf(agent);
    if (untilMinutes === null) return [];
    return [{ untilMinutes, label: resultTexts.window(agentWords[agent], `${untilMinutes / 60} h`) }];
  });
}

function summaryOf(block: LevelBlock): string {
  const { peakReliefPercent, peakAtMinutes } = block.result;
  const duration = durationText(block);
  const peak =
    peakReliefPercent === null || peakAtMinutes === null
      ? resultTexts.noPeak
      : resultTexts.peakAt(
          formatPercent(peakReliefPercent),
          formatMinutes(peakAtMinutes),
          duration === null ? '' : resultTexts.lasting(duration),
        );
  return resultTexts.seriesSummary(resultTexts.block(block.number), baselineText(block), peak);
}

/** "at least 2 h, less than 3 h"; null when no duration was seen. */
export function durationText({ result }: LevelBlock): string | null {
  if (result.durationMinutes === null) return null;
  const { atLeast, lessThan } = result.durationMinutes;
  if (lessThan === null) return resultTexts.atLeast(formatMinutes(atLeast));
  return resultTexts.atLeastLess(formatMinutes(atLeast), formatMinutes(lessThan));
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
