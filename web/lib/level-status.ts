import { type LevelStatus, levelStatuses } from '#shared/domain/answer-vocabulary.ts';
import { shortStatusTexts, statusTexts } from '#shared/domain/texts.ts';
import type { StateTone } from '../components/state-badge.tsx';

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

interface StatusLook {
  tone: StateTone;
  words: string;
}

/** Colour and sentence of a level's status under a policy ("Medicare L38801 version 1"). */
export function statusLook(status: LevelStatus, policy: string): StatusLook {
  return { tone: tones[status], words: statusTexts[status](policy) };
}

/** The same where the policy stands beside it. */
export function shortStatusLook(status: LevelStatus): StatusLook {
  return { tone: tones[status], words: shortStatusTexts[status] };
}

/** The same for a status that came as a code or already as its sentence; what is not known here stays as it came. */
export function statusLookOf(status: string, policy: string): StatusLook {
  const code = levelStatuses.find((each) => each === status);
  if (code) return statusLook(code, policy);
  const told = levelStatuses.find((each) => tells(status, each));
  return { tone: told ? tones[told] : 'grey', words: status };
}

/** Whether a sentence is this status's, whatever policy it names. */
function tells(sentence: string, status: LevelStatus): boolean {
  const [before = '', after = ''] = statusTexts[status]('\u0000').split('\u0000');
  return sentence.startsWith(before) && sentence.endsWith(after);
}
