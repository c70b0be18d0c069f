import { judgeSeries, type SeriesJudgement } from './block-response.ts';
import { parseDay } from './calendar-day.ts';
import type { Block, Case } from './case.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { inOrder } from './in-order.ts';
import type { PolicyRules } from './policy.ts';

/** One session with its day, the joints it covered and its series as judged. */
export interface JudgedBlock {
  readonly block: Block;
  readonly day: number;
  readonly coverage: Coverage;
  readonly series: readonly SeriesJudgement[];
}

/**
 * The blocks of a case as judged, in order of the day written in `performedAt`, then of the case.
 * Source: R1.order. Example: 2026-01-05T23:00-08:00 comes before 2026-01-06T00:30+09:00.
 */
export function judgeBlocks(blocks: Case['blocks'], rules: PolicyRules): JudgedBlock[] {
  const judged = blocks.map((block) => ({
    block,
    day: dayOf(block),
    coverage: coverageOf(block.targets, block.procedure),
    series: block.series.map((series) => judgeSeries(series, block, rules)),
  }));
  return inOrder(judged, (a, b) => a.day - b.day);
}

function dayOf(block: Block): number {
  const day = parseDay(block.performedAt);
  if (day === null) throw new Error(`block ${block.id} has no day: a case is parsed before it is judged`);
  return day;
}
