import type { Criterion } from './answer.ts';
import { blockCriteria } from './block-criteria.ts';
import { levelCriteria } from './level-criteria.ts';
import type { UsedBlock } from './level-evidence.ts';
import type { LevelFindings } from './level-findings.ts';
import { outcomeAt, type Pair } from './level-timeline.ts';
import { unusedBlockCriteria } from './unused-block-criteria.ts';

/**
 * One row for each rule that was judged: what the policy requires, what was observed with this patient's numbers,
 * and the scores it rests on. Every row is met or not required exactly when the status is possible_candidate_review.
 * Source: R5.criteria. Example: relief, "(7 − 1) ÷ 7 = 85.7 % at 30 min; needs 80 % or more", met.
 */
export function criteriaOf(findings: LevelFindings): Criterion[] {
  const { evidence, rules } = findings;
  const shown = shownBlocks(findings);
  const rows =
    shown.length === 0
      ? unusedBlockCriteria(evidence, rules)
      : shown.flatMap((used) => blockCriteria(used, evidence.level, rules));
  return [...rows, ...levelCriteria(findings, judgedPair(findings))];
}

// The last used block is the last informative or unresolved one.
function shownBlocks(findings: LevelFindings): UsedBlock[] {
  const { used } = findings.evidence;
  const pair = judgedPair(findings);
  const shown = pair === null ? [used.at(-1)] : [used[pair.earlier], used[pair.last]];
  return shown.filter((block) => block !== undefined);
}

function judgedPair({ timeline, judgement: { last, pair }, rules }: LevelFindings): Pair | null {
  if (rules.blocks.required === 1 || last < timeline.entries.length - 1) return null;
  return pair !== null && outcomeAt(timeline, last).response === 'positive' ? pair : null;
}
