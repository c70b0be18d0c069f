import type { Change } from './answer.ts';
import type { Case } from './case.ts';
import { formatScore } from './pain-score.ts';
import type { Scale } from './vocabulary.ts';

/** The score that a change would move: as recorded, on its scale. */
export interface MovedScore {
  readonly from: number;
  readonly scale: Scale;
}

const ofAnotherCase = 'the change is of another case';

/**
 * One score that would change a level's status, as a sentence; `where` names the block when there are several.
 * Source: R5.changed-by.
 * Example: "Would change if the 60-min score were 2 instead of 1".
 */
export function changeText({ at, to }: Change, { from, scale }: MovedScore, where = ''): string {
  const score = at === 'baseline' ? 'score before the block' : `${at}-min score`;
  const place = where === '' ? '' : ` of ${where}`;
  return `Would change if the ${score}${place} were ${formatScore(to, scale)} instead of ${formatScore(from, scale)}`;
}

/**
 * The recorded score that a change would move. Throws when the change belongs to another case.
 * Source: R5.changed-by. Example: the reading at 60 minutes of block b1.
 */
export function movedScoreOf(change: Change, { blocks }: Case): MovedScore {
  const site = JSON.stringify(change.site);
  const series = blocks
    .find(({ id }) => id === change.blockId)
    ?.series.find((one) => one.index && JSON.stringify(one.site) === site);
  if (series === undefined) throw new Error(ofAnotherCase);
  const from =
    change.at === 'baseline'
      ? series.baseline
      : series.readings.find(({ minutes }) => minutes === change.at)?.score;
  if (typeof from !== 'number') throw new Error(ofAnotherCase);
  return { from, scale: series.scale };
}
