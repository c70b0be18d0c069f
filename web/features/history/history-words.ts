import type { History } from '#shared/contract/history.ts';
import { historyTexts } from './texts.ts';

type Change = History['entries'][number]['changes'][number];

/** `patient_amended` → `Patient amended` */
export function actionWords(action: string): string {
  const words = action.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `checklist[0].minutesAfterBlock` → `checklist 1, minutes after block` */
export function fieldWords(field: string): string {
  return field
    .replace(/\[(\d+)\]/g, (_, place: string) => ` ${Number(place) + 1}`)
    .replaceAll('.', ', ')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('_', ' ');
}

/** `family name: Berg → Ångström`; what was not there is a dash, and 0 is 0. */
export function changeSentence({ field, before, after }: Change): string {
  return historyTexts.change(fieldWords(field), valueWords(before), valueWords(after));
}

function valueWords(value: Change['before']): string {
  if (value === null || value === '') return historyTexts.nothing;
  if (typeof value === 'boolean') return value ? historyTexts.yes : historyTexts.no;
  return String(value);
}
