import type { Activity } from '#shared/contract/record-vocabulary.ts';
import type { CurvePoint } from '#shared/curve/curve-input.ts';
import { formatScore } from '#shared/domain/pain-score.ts';
import { formatElapsed, formatPercent } from './format.ts';
import type { LevelBlock, SeriesResult } from './level-blocks.ts';
import { curveTexts } from './texts/level-curve.ts';
import { activityWords } from './texts/record-words.ts';

/** The points of a block's series in order of time, each with its words; the score before the block first. */
export function pointsOf(block: LevelBlock): CurvePoint[] {
  const { series, result } = block;
  const recordedBefore = recordedAt(block, null);
  const before: CurvePoint = {
    minutes: null,
    value: typeof series.baseline === 'number' ? series.baseline : null,
    late: recordedBefore?.isLateEntry ?? false,
    timeText: curveTexts.before,
    valueText: baselineText(block),
    detail: joined([
      recordedBefore?.activity ? activityWords[recordedBefore.activity] : '',
      recordedBefore?.isLateEntry ? curveTexts.lateEntry : '',
    ]),
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
      detail: joined([
        judged ? reliefText(judged) : score === null ? '' : curveTexts.notJudged,
        recorded?.activity ? activityWords[recorded.activity] : '',
        recorded?.isLateEntry ? curveTexts.lateEntry : '',
      ]),
    };
  });
  return [before, ...after.toSorted((a, b) => (a.minutes ?? -1) - (b.minutes ?? -1))];
}

const tickSizes: Record<Activity, 1 | 2 | 3> = { rest: 1, usual_activity: 2, provoking_movement: 3 };

/** What the patient did at each score; nothing when it was recorded for none after the block. */
export function activityTrackOf(block: LevelBlock): { minutes: number | null; size: 1 | 2 | 3 }[] {
  const times = [null, ...block.series.readings.map(({ minutes }) => minutes)];
  const ticks = times.flatMap((minutes) => {
    const activity = recordedAt(block, minutes)?.activity;
    return activity ? [{ minutes, size: tickSizes[activity] }] : [];
  });
  return ticks.some(({ minutes }) => minutes !== null) ? ticks : [];
}

export function baselineText(block: LevelBlock): string {
  const { series } = block;
  if (series.baseline === null) {
    return recordedAt(block, null)?.isUndecided ? curveTexts.undecided : curveTexts.notRecorded;
  }
  if (typeof series.baseline === 'string') return curveTexts.rangeSaid(series.baseline);
  return formatScore(series.baseline, series.scale);
}

/** "87.5 % ✓": the engine's own text, and whether it meets the threshold. */
function reliefText({ reliefPercent, meets }: SeriesResult['readings'][number]): string {
  const mark = meets === null ? '' : ` ${meets ? curveTexts.meets : curveTexts.fails}`;
  return `${formatPercent(reliefPercent)}${mark}`;
}

function noScoreText(recorded: ReturnType<typeof recordedAt>): string {
  return recorded?.isUndecided ? curveTexts.undecided : curveTexts.notDone;
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

function joined(words: readonly string[]): string {
  return words.filter((each) => each !== '').join(' · ');
}
