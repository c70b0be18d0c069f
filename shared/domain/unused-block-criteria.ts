import type { Criterion } from './answer.ts';
import type { CriterionId, CriterionState } from './answer-vocabulary.ts';
import { nervesOrJoint } from './block-criteria.ts';
import { wording } from './criterion-wording.ts';
import { type LevelEvidence, setAsideBecause } from './level-evidence.ts';
import type { PolicyRules } from './policy.ts';

/**
 * The rows of a level no block counts for: what the last block that covered it lacks. Source: R5.criteria.
 * Example: procedure, "intra-articular injection, bupivacaine", not met.
 */
export function unusedBlockCriteria({ level, lastCovering }: LevelEvidence, rules: PolicyRules): Criterion[] {
  const { block } = lastCovering;
  const reason = setAsideBecause(lastCovering, rules);
  const row = (id: CriterionId, requirement: string, observed: string, state: CriterionState): Criterion => ({
    id,
    requirement,
    observed,
    state,
    blockId: block.id,
    readings: [],
  });
  const { requirement, observed } = nervesOrJoint(block, level);
  const wrong = reason === 'wrong_target_block';
  const counts = reason !== 'procedure_not_counted' && reason !== 'placebo_block';
  return [
    row(
      'nerves_covered',
      requirement,
      wrong ? wording.wrongTarget : observed,
      wrong ? 'cannot_evaluate' : 'met',
    ),
    row(
      'procedure',
      wording.procedures(rules.blocks.procedures),
      wording.procedure(block.procedure, block.agent),
      counts ? 'met' : 'not_met',
    ),
    ...(reason === null
      ? [row('scores_present', wording.scores(rules.readings), wording.noSeries, 'cannot_evaluate')]
      : []),
    ...(rules.relief.minPercent === null
      ? [row('relief', wording.relief(rules.relief, rules.readings), wording.notJudged, 'cannot_evaluate')]
      : []),
  ];
}
