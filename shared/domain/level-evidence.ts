import type { LevelFlag } from './answer-vocabulary.ts';
import type { SeriesJudgement } from './block-response.ts';
import { countJoints, hasLevel, jointBits, levelsIn } from './coverage.ts';
import type { JudgedBlock } from './judged-block.ts';
import type { PolicyRules } from './policy.ts';
import type { Level } from './spine.ts';

/** A block that counts for a level, with the series it is judged by. */
export interface UsedBlock {
  readonly judged: JudgedBlock;
  readonly judgement: SeriesJudgement;
}

/** What is known about one level: the blocks that count, the last block that covered it, and flags. */
export interface LevelEvidence {
  readonly level: Level;
  readonly used: readonly UsedBlock[];
  readonly lastCovering: JudgedBlock;
  readonly flags: readonly LevelFlag[];
}

/**
 * The evidence of every level some block covered, levels in the order used everywhere. A block counts when its
 * procedure does, it hit its target with an anaesthetic, and a series speaks for the level.
 * Source: R5.used. Example: a saline block is set aside with the flag `placebo_block`.
 */
export function evidenceOfLevels(blocks: readonly JudgedBlock[], rules: PolicyRules): LevelEvidence[] {
  let left = 0;
  let right = 0;
  for (const { coverage } of blocks) {
    left |= coverage.covered.left;
    right |= coverage.covered.right;
  }
  return levelsIn({ left, right }).map((level) => evidenceOf(level, blocks, rules));
}

function evidenceOf(level: Level, blocks: readonly JudgedBlock[], rules: PolicyRules): LevelEvidence {
  const used: UsedBlock[] = [];
  const flags: LevelFlag[] = [];
  let lastCovering: JudgedBlock | undefined;
  for (const judged of blocks) {
    if (!hasLevel(judged.coverage.covered, level)) continue;
    lastCovering = judged;
    const setAside = setAsideBecause(judged, rules);
    const judgement = setAside === null ? mostSpecificSeries(judged.series, level) : null;
    if (judgement === null) addFlag(flags, setAside ?? 'no_scores_for_level');
    else {
      used.push({ judged, judgement });
      addSharing(flags, judged, judgement, level);
    }
  }
  return { level, used, lastCovering: lastCovering as JudgedBlock, flags };
}

function addSharing(
  flags: LevelFlag[],
  { coverage: { covered } }: JudgedBlock,
  { series: { site } }: SeriesJudgement,
  level: Level,
): void {
  if (site !== 'overall' && site.joint !== undefined) return;
  if (site === 'overall' && covered.left !== 0 && covered.right !== 0)
    addFlag(flags, 'sides_scored_together');
  if (countJoints(jointBits(covered, level.side)) > 1) addFlag(flags, 'levels_scored_together');
}

// Each flag once, in the order found.
function addFlag(flags: LevelFlag[], flag: LevelFlag): void {
  if (!flags.includes(flag)) flags.push(flag);
}

/**
 * Why a block is set aside for every level it covers, or null when it counts.
 * Source: R5.set-aside. Example: an injection under a policy that counts only medial branch blocks.
 */
export function setAsideBecause({ block }: JudgedBlock, rules: PolicyRules): LevelFlag | null {
  if (!rules.blocks.procedures.includes(block.procedure)) return 'procedure_not_counted';
  if (block.wrongTarget) return 'wrong_target_block';
  return block.agent === 'saline' ? 'placebo_block' : null;
}

// The most specific index series speaks for the level, usable or not: a worse one never replaces it.
function mostSpecificSeries(judgements: readonly SeriesJudgement[], level: Level): SeriesJudgement | null {
  let best: SeriesJudgement | null = null;
  let bestRank = 0;
  for (const judgement of judgements) {
    const rank = judgement.series.index ? siteRank(judgement, level) : 0;
    if (rank > bestRank) {
      best = judgement;
      bestRank = rank;
    }
  }
  return best;
}

function siteRank({ series: { site } }: SeriesJudgement, level: Level): 0 | 1 | 2 | 3 {
  if (site === 'overall') return 1;
  if (site.side !== level.side) return 0;
  if (site.joint === undefined) return 2;
  return site.joint === level.joint ? 3 : 0;
}
