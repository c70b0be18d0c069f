import type { LevelJudgement } from './level-assessment.ts';
import type { LevelEvidence } from './level-evidence.ts';
import type { LevelTimeline } from './level-timeline.ts';
import type { PolicyRules } from './policy.ts';

/** Everything a level was judged by. */
export interface LevelFindings {
  readonly evidence: LevelEvidence;
  readonly timeline: LevelTimeline;
  readonly judgement: LevelJudgement;
  readonly rules: PolicyRules;
  readonly asOfDay: number | null;
}
