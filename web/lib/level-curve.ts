import type { CurveInput } from '#shared/curve/curve-input.ts';
import { lastMinuteOf } from '#shared/curve/time-axis.ts';
import { typicalMinutesOf } from '#shared/domain/agent-duration.ts';
import { formatScore, highestScore } from '#shared/domain/pain-score.ts';
import type { Agent, Scale } from '#shared/domain/vocabulary.ts';
import { activityTrackOf, pointsOf } from './curve-points.ts';
import { formatDay, formatMinutes } from './format.ts';
import type { LevelBlock } from './level-blocks.ts';
import { summaryOf } from './level-summary.ts';
import { curveTexts } from './texts/level-curve.ts';
import { agentWords, scaleWords } from './texts/record-words.ts';

/** The curves of a level, one for each scale its blocks were scored on; scales never share an axis. */
export function curvesOfLevel(blocks: readonly LevelBlock[], level: string) {
  const scales = [...new Set(blocks.map(({ series }) => series.scale))];
  return scales.map((scale) => {
    const alike = blocks.filter(({ series }) => series.scale === scale);
    const input = curveOf(alike, scale, 0);
    const leastMinutes = lastMinuteOf(input);
    return {
      key: scale,
      input,
      oneByOne: alike.map((block) => ({
        title: curveTexts.titleOf(
          curveTexts.block(block.number),
          formatDay(block.judged.performedAt),
          agentText(block.judged.agent),
        ),
        input: withoutSublabels(curveOf([block], scale, leastMinutes)),
      })),
      texts: {
        title: curveTexts.title(level, scaleWords[scale]),
        // A line for each block.
        summary: alike.map(summaryOf).join('\n'),
        walkHint: curveTexts.walkHint,
        tableCaption: curveTexts.tableCaption,
        timeHeading: curveTexts.time,
        trackNote: curveTexts.activityNote,
        overlaid: curveTexts.overlaid,
        oneByOne: curveTexts.oneByOne,
        arrangement: curveTexts.arrangement,
      },
    };
  });
}

/** Alone, a block's agent stands in the title; labels of one length keep the drawings on one scale. */
function withoutSublabels(input: CurveInput): CurveInput {
  return { ...input, series: input.series.map((one) => ({ ...one, sublabel: '' })) };
}

/** A block keeps its colour and symbol in every drawing. */
const toneOf = ({ number }: LevelBlock) => number - 1;

export function agentText(agent: Agent | null): string {
  return agent === null ? curveTexts.agentNotRecorded : agentWords[agent].toLowerCase();
}

function curveOf(blocks: readonly LevelBlock[], scale: Scale, leastMinutes: number): CurveInput {
  return {
    highest: highestScore(scale),
    leastMinutes,
    series: blocks.map((block) => ({
      key: block.judged.id,
      label: curveTexts.block(block.number),
      sublabel: block.judged.agent === null ? '' : agentWords[block.judged.agent].toLowerCase(),
      tone: toneOf(block),
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
              label: curveTexts.medicine(curveTexts.block(number).toLowerCase()),
            },
          ],
    ),
    tracks: blocks.flatMap((block) => {
      const ticks = activityTrackOf(block);
      if (ticks.length === 0) return [];
      const label = curveTexts.activity(block.number);
      return [{ key: block.judged.id, label, tone: toneOf(block), ticks }];
    }),
    beforeLabel: curveTexts.before,
    zeroLabel: curveTexts.blockDone,
  };
}

function thresholdsOf(blocks: readonly LevelBlock[], scale: Scale) {
  const values = [...new Set(blocks.flatMap(({ result }) => result.scoreNeeded ?? []))];
  return values.map((value) => {
    const whose = blocks.filter(({ result }) => result.scoreNeeded === value);
    const named =
      values.length > 1 ? `${whose.map(({ number }) => curveTexts.block(number)).join(', ')}, ` : '';
    const score = formatScore(value, scale);
    return {
      value,
      label: upperFirst(curveTexts.scoreNeeded(named, score)),
      shortLabel: upperFirst(curveTexts.scoreNeededShort(named, score)),
    };
  });
}

/** Each agent's window once, in the tone of the first block it was used in: decision record 0020. */
function bandsOf(blocks: readonly LevelBlock[]) {
  const agents = [...new Set(blocks.flatMap(({ judged }) => judged.agent ?? []))];
  return agents.flatMap((agent) => {
    const window = typicalMinutesOf(agent);
    const first = blocks.find(({ judged }) => judged.agent === agent);
    if (window === null || first === undefined) return [];
    const [fromMinutes, untilMinutes] = window;
    const words = [agentWords[agent], formatMinutes(fromMinutes), formatMinutes(untilMinutes)] as const;
    return [
      {
        fromMinutes,
        untilMinutes,
        label: curveTexts.window(...words),
        shortLabel: curveTexts.windowShort(...words),
        tone: toneOf(first),
      },
    ];
  });
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
