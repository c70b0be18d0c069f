import type { NextStep } from './answer.ts';
import { formatDay } from './calendar-day.ts';
import type { LevelJudgement } from './level-assessment.ts';
import { entryAt, type LevelTimeline } from './level-timeline.ts';
import type { BlockRule } from './policy.ts';

/**
 * What could come next for a level, to be considered by the physician; a further block not before so many days
 * after the last informative one. Source: R5.next-step.
 * Example: one positive block on 2026-01-05 under 14 days: a confirmatory block, not before 2026-01-19.
 */
export function nextStepOf(judgement: LevelJudgement, timeline: LevelTimeline, rule: BlockRule): NextStep {
  switch (judgement.status) {
    case 'possible_candidate_review':
      return { code: 'physician_review' };
    case 'needs_confirmatory_block':
    case 'interval_violation':
      return confirmatoryBlock(judgement, timeline, rule);
    case 'indeterminate_review':
      if (judgement.flag === 'different_agents_required') return confirmatoryBlock(judgement, timeline, rule);
      // Open because the last used block is, or because its concordance is: then it is the last informative one too.
      return { code: 'resolve_block', blockId: entryAt(timeline, timeline.entries.length - 1).blockId };
    case 'no_qualifying_block':
      return { code: 'diagnostic_block' };
    case 'block_too_old':
      return { code: 'repeat_block' };
    case 'threshold_not_configured':
      return { code: 'configure_threshold' };
    case 'criteria_not_met':
      return { code: 'none' };
  }
}

function confirmatoryBlock({ last }: LevelJudgement, timeline: LevelTimeline, rule: BlockRule): NextStep {
  const day = entryAt(timeline, last).day + Math.max(1, rule.minIntervalDays);
  return { code: 'confirmatory_block', notBefore: formatDay(day) };
}
