import type { ChecklistEntry } from '#shared/contract/episodes.ts';
import { checklistItems } from '#shared/contract/record-vocabulary.ts';

/** Every question of the checklist in its order, as the form holds them; not recorded where it was not answered. */
export function wholeChecklist(answered: readonly ChecklistEntry[]): ChecklistEntry[] {
  return checklistItems.map(
    (item) => answered.find((entry) => entry.item === item) ?? { item, answer: 'not_recorded', note: '' },
  );
}
