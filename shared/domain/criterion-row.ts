import type { Criterion, ScorePlace } from './answer.ts';
import type { CriterionId, CriterionState } from './answer-vocabulary.ts';
import type { UsedBlock } from './level-evidence.ts';

/** A row about one block, with the scores it rests on. Source: R5.criteria. */
export function blockRow(
  used: UsedBlock,
  id: CriterionId,
  requirement: string,
  observed: string,
  state: CriterionState,
  places: readonly ScorePlace[] = [],
): Criterion {
  const blockId = used.judged.block.id;
  const { site } = used.judgement.series;
  const readings = places.map((at) => ({ blockId, site, at }));
  return { id, requirement, observed, state, blockId, site, readings };
}
