import type { Assessment } from '#shared/contract/assessments.ts';
import type { Block } from '#shared/contract/blocks.ts';

type JudgedBlock = Assessment['case']['blocks'][number];
type JudgedSeries = JudgedBlock['series'][number];
export type LevelResult = Assessment['result']['levels'][number];
type BlockResult = Assessment['result']['blocks'][number];
export type SeriesResult = BlockResult['series'][number];

/** A case and what the engine said of it: all that a curve needs. */
export type JudgedCase = Pick<Assessment, 'case' | 'result'>;

/** One block with the series that speaks for a level, as judged. */
export interface LevelBlock {
  /** 1 for the first block of the episode. */
  readonly number: number;
  readonly judged: JudgedBlock;
  readonly series: JudgedSeries;
  readonly result: SeriesResult;
  /** The block as recorded, for what the engine never reads. */
  readonly recorded: Block | undefined;
}

/** The blocks that cover a level with the series used for it: its own, else its side's, else the overall one. */
export function blocksOfLevel(
  judgement: JudgedCase,
  level: LevelResult,
  recordedBlocks: readonly Block[],
): LevelBlock[] {
  return judgement.result.blocks.flatMap((answer, index) => {
    const judged = judgement.case.blocks.find(({ id }) => id === answer.id);
    const covers = answer.jointsCovered.some(
      ({ joint, side }) => joint === level.joint && side === level.side,
    );
    if (judged === undefined || !covers) return [];
    const place = mostSpecific(judged.series, level);
    const series = judged.series[place];
    const result = answer.series[place];
    if (series === undefined || result === undefined) return [];
    const recorded = recordedBlocks.find(({ id }) => id === answer.id);
    return [{ number: index + 1, judged, series, result, recorded }];
  });
}

/** The number of a block in the order judged: 1, 2, … */
export function blockNumber({ result }: Pick<Assessment, 'result'>, blockId: string): number {
  return result.blocks.findIndex(({ id }) => id === blockId) + 1;
}

function mostSpecific(series: readonly JudgedSeries[], level: LevelResult): number {
  const index = series.map((one, place) => ({ one, place })).filter(({ one }) => one.index);
  const found =
    index.find(
      ({ one: { site } }) =>
        site !== 'overall' && 'joint' in site && site.joint === level.joint && site.side === level.side,
    ) ??
    index.find(({ one: { site } }) => site !== 'overall' && !('joint' in site) && site.side === level.side) ??
    index.find(({ one: { site } }) => site === 'overall');
  return found?.place ?? -1;
}
