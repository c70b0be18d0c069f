import type { Answer, SeriesAnswer } from './answer.ts';
import type { LevelStatus } from './answer-vocabulary.ts';
import type { Site } from './case.ts';
import { type Pair, pairs, siteKey } from './case-difference.ts';
import type { Level } from './spine.ts';

export const reliefFigureNames = [
  'peakReliefPercent',
  'lastReliefPercent',
  'meanReliefPercent',
  'timeWeightedReliefPercent',
] as const satisfies readonly (keyof SeriesAnswer)[];

/** A level whose status is another; null: not among the levels judged. */
interface StatusChange extends Level {
  readonly before: LevelStatus | null;
  readonly after: LevelStatus | null;
}

/** A figure of one series that is another; null: not reached, or no such series. */
interface FigureChange {
  readonly blockId: string;
  readonly site: Site;
  readonly figure: (typeof reliefFigureNames)[number];
  readonly before: string | null;
  readonly after: string | null;
}

export interface AnswerDifference {
  readonly levels: readonly StatusChange[];
  readonly figures: readonly FigureChange[];
}

/** In which statuses and relief figures a later answer for the same episode differs from an earlier one. */
export function answerDifference(before: Answer, after: Answer): AnswerDifference {
  return {
    levels: pairs(before.levels, after.levels, levelKey).flatMap(({ either: { joint, side }, was, is }) =>
      was?.status === is?.status
        ? []
        : [{ joint, side, before: was?.status ?? null, after: is?.status ?? null }],
    ),
    figures: pairs(before.blocks, after.blocks, ({ id }) => id).flatMap(({ either: { id }, was, is }) =>
      pairs(was?.series ?? [], is?.series ?? [], ({ site }) => siteKey(site)).flatMap((pair) =>
        figuresOf(id, pair),
      ),
    ),
  };
}

function figuresOf(blockId: string, { either: { site }, was, is }: Pair<SeriesAnswer>): FigureChange[] {
  return reliefFigureNames.flatMap((figure) => {
    const change = { before: was?.[figure] ?? null, after: is?.[figure] ?? null };
    return change.before === change.after ? [] : [{ blockId, site, figure, ...change }];
  });
}

function levelKey({ joint, side }: Level): string {
  return `${joint} ${side}`;
}
