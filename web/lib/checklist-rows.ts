import type { ChecklistEntry } from '#shared/contract/episodes.ts';
import { type ChecklistAnswer, type ChecklistItem, rfaItems } from '#shared/contract/record-vocabulary.ts';
import type { AnswerRow } from '../components/answer-list.tsx';
import type { StateTone } from '../components/state-badge.tsx';
import { checklistAnswerWords, checklistWords } from './texts/record-words.ts';

/** Before a block "yes" is what is hoped for; before radiofrequency ablation it is what has to be weighed. */
const tones: Record<'indication' | 'rfa', Record<ChecklistAnswer, StateTone>> = {
  indication: { yes: 'blue', no: 'amber', not_recorded: 'grey' },
  rfa: { yes: 'amber', no: 'blue', not_recorded: 'grey' },
};
const beforeRfa: ReadonlySet<string> = new Set(rfaItems);

/** Questions with their answers, in this order; what nobody answered reads "Not recorded". */
export function checklistRows(
  checklist: readonly ChecklistEntry[],
  items: readonly ChecklistItem[],
): AnswerRow[] {
  return items.map((item) => {
    const entry = checklist.find((each) => each.item === item);
    const answer = entry?.answer ?? 'not_recorded';
    return {
      key: item,
      question: checklistWords[item],
      note: entry?.note ?? '',
      tone: tones[beforeRfa.has(item) ? 'rfa' : 'indication'][answer],
      answer: checklistAnswerWords[answer],
    };
  });
}
