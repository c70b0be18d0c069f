import { type LevelStatus, levelStatuses } from '#shared/domain/answer-vocabulary.ts';
import type { StateTone } from '../components/state-badge.tsx';
import { levelStatusWords } from './texts/level-status.ts';

const tones: Record<LevelStatus, StateTone> = {
  possible_candidate_review: 'blue',
  needs_confirmatory_block: 'grey',
  interval_violation: 'amber',
  block_too_old: 'amber',
  indeterminate_review: 'grey',
  criteria_not_met: 'amber',
  no_qualifying_block: 'grey',
  threshold_not_configured: 'grey',
};

/** Colour and words of a level's status where the policy stands elsewhere; a status not known here stays as it came. */
export function levelStatusLook(status: string): { tone: StateTone; words: string } {
  const known = levelStatuses.find((each) => each === status);
  return known ? { tone: tones[known], words: levelStatusWords[known] } : { tone: 'grey', words: status };
}
