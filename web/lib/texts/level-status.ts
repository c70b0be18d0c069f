import type { LevelStatus } from '#shared/domain/answer-vocabulary.ts';

/** A level's status in a list; the full sentence with policy and version stands in shared/domain/texts.ts. */
export const levelStatusWords: Record<LevelStatus, string> = {
  possible_candidate_review: 'Possible candidate: physician review required',
  needs_confirmatory_block: 'One more block needed',
  interval_violation: 'Time between blocks does not fit',
  block_too_old: 'Last block too long ago',
  indeterminate_review: 'Cannot be judged: physician review required',
  criteria_not_met: 'Criteria not met',
  no_qualifying_block: 'No block counts yet',
  threshold_not_configured: 'Cannot be judged: no threshold set',
};
