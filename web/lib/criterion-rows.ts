import type { ReactNode } from 'react';
import type { AnswerOnWire } from '#shared/contract/engine-answer.ts';
import type { CriterionId, CriterionState } from '#shared/domain/answer-vocabulary.ts';
import { criterionTexts, stateTexts } from '#shared/domain/texts.ts';
import type { RuleRow } from '../components/rule-list.tsx';
import type { StateTone } from '../components/state-badge.tsx';
import { withReadableDays } from './format.ts';

const tones: Record<CriterionState, StateTone> = {
  met: 'blue',
  not_met: 'amber',
  cannot_evaluate: 'grey',
  not_required: 'grey',
};

/** Colour and words of a rule as judged. */
export function criterionLook(state: CriterionState): { tone: StateTone; words: string } {
  return { tone: tones[state], words: stateTexts[state] };
}

/** One row per rule as judged: what is asked, what was found, and how that stands. */
export function criterionRows(
  criteria: AnswerOnWire['levels'][number]['criteria'],
  blockName: (blockId: string) => string,
  about: (criterion: CriterionId) => ReactNode,
): RuleRow[] {
  return criteria.map(({ id, blockId, requirement, observed, state }) => ({
    key: `${id} ${blockId}`,
    name: blockId ? `${criterionTexts[id]}, ${blockName(blockId).toLowerCase()}` : criterionTexts[id],
    rule: requirement,
    found: withReadableDays(observed),
    ...criterionLook(state),
    about: about(id),
  }));
}
