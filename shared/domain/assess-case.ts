import { advisoriesOf } from './advisories.ts';
import type { Advisory, Answer, BlockAnswer, LevelAnswer } from './answer.ts';
import type { LevelStatus } from './answer-vocabulary.ts';
import { blockResponseOf, type SeriesJudgement } from './block-response.ts';
import { parsePlainDay } from './calendar-day.ts';
import type { Case } from './case.ts';
import { changesOf, type Move, movesOf } from './changed-by.ts';
import { levelsIn } from './coverage.ts';
import { cptCodesOf } from './cpt-codes.ts';
import { engineVersion } from './engine-version.ts';
import { criteriaOf } from './explanation.ts';
import { type JudgedBlock, judgeBlocks } from './judged-block.ts';
import { judgeLevel } from './level-assessment.ts';
import { evidenceOfLevels, type LevelEvidence, type UsedBlock } from './level-evidence.ts';
import { type LevelTimeline, timelineOf } from './level-timeline.ts';
import { nextStepOf } from './next-step.ts';
import type { Policy, PolicyRules } from './policy.ts';
import { seriesAnswer } from './series-answer.ts';
import type { Level } from './spine.ts';

export interface StatusOfLevel extends Level {
  readonly status: LevelStatus;
}

/**
 * The whole answer for a parsed case under a policy: every block, every covered level, what would change it, and
 * each rule as judged. Throws for a case without `asOf` where the policy has an age rule: calculate refuses it.
 * Source: R8.answer. Example: `assessCase(parsed.value, policy).levels[0].status`.
 */
export function assessCase(parsed: Case, policy: Policy): Answer {
  const { rules } = policy;
  const blocks = judgeBlocks(parsed.blocks, rules);
  const advisories = advisoriesOf(blocks, rules);
  const moves = rememberMoves(rules);
  const asOfDay = asOfDayOf(parsed);
  return {
    id: parsed.id,
    engine: engineVersion,
    policy: { id: policy.id, version: policy.version },
    blocks: blocks.map((judged, place) => blockAnswer(judged, advisories[place] as Advisory[], rules)),
    levels: evidenceOfLevels(blocks, rules).map((evidence) => levelAnswer(evidence, rules, asOfDay, moves)),
  };
}

/**
 * Only the status of every covered level, for many cases at once (the effect of a policy, lists).
 * Source: R5.status. Example: `assessStatuses(parsed, policy)` is `[{joint, side, status}, …]`.
 */
export function assessStatuses(parsed: Case, policy: Policy): StatusOfLevel[] {
  const asOfDay = asOfDayOf(parsed);
  return evidenceOfLevels(judgeBlocks(parsed.blocks, policy.rules), policy.rules).map(({ level, used }) => {
    const { status } = judgeLevel(timelineOfUsed(used), policy.rules, asOfDay);
    return { joint: level.joint, side: level.side, status };
  });
}

function blockAnswer(judged: JudgedBlock, advisories: Advisory[], rules: PolicyRules): BlockAnswer {
  const { covered, partly } = judged.coverage;
  return {
    id: judged.block.id,
    response: blockResponseOf(judged.series),
    jointsCovered: levelsIn(covered),
    jointsPartlyCovered: levelsIn(partly),
    cptCodes: cptCodesOf(covered),
    advisories,
    series: judged.series.map((judgement) => seriesAnswer(judgement, rules)),
  };
}

function levelAnswer(
  evidence: LevelEvidence,
  rules: PolicyRules,
  asOfDay: number | null,
  moves: (used: UsedBlock) => readonly Move[],
): LevelAnswer {
  const { level, used, flags } = evidence;
  const timeline = timelineOfUsed(used);
  const judgement = judgeLevel(timeline, rules, asOfDay);
  return {
    joint: level.joint,
    side: level.side,
    status: judgement.status,
    flags: judgement.flag === null ? flags : [...flags, judgement.flag],
    durationConcordance: judgement.concordance,
    positiveBlocks: used.filter((block) => block.judgement.response === 'positive').length,
    nextStep: nextStepOf(judgement, timeline, rules.blocks),
    changedBy: changesOf(used, moves, timeline, rules, asOfDay),
    criteria: criteriaOf({ evidence, timeline, judgement, rules, asOfDay }),
  };
}

function timelineOfUsed(used: readonly UsedBlock[]): LevelTimeline {
  return timelineOf(
    used.map(({ judged, judgement }) => ({
      blockId: judged.block.id,
      day: judged.day,
      agent: judged.block.agent,
      outcome: judgement,
    })),
  );
}

// One series can speak for many levels; its moves are worked out once.
function rememberMoves(rules: PolicyRules): (used: UsedBlock) => readonly Move[] {
  const known = new Map<SeriesJudgement, readonly Move[]>();
  return ({ judged, judgement }) => {
    const moves = known.get(judgement) ?? movesOf(judgement, judged.block, rules);
    known.set(judgement, moves);
    return moves;
  };
}

function asOfDayOf({ asOf }: Case): number | null {
  return asOf === null ? null : parsePlainDay(asOf);
}
