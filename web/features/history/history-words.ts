import type { History } from '#shared/contract/history.ts';
import { formatDay, formatDayTime } from '../../lib/format.ts';
import { policyFormTexts } from '../../lib/texts/policy-form.ts';
import { historyTexts } from './texts.ts';

type Change = History['entries'][number]['changes'][number];

/** `patient_amended` → `Patient amended` */
export function actionWords(action: string): string {
  const words = action.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `checklist[0].minutesAfterBlock` → `checklist 1, minutes after block`; a policy's rule as its form names it */
export function fieldWords(field: string): string {
  const [, ofPolicy] = /^definition\.(.+)$/.exec(field) ?? [];
  if (ofPolicy !== undefined) return ruleWords(ofPolicy);
  return field
    .replace(/\[(\d+)\]/g, (_, place: string) => ` ${Number(place) + 1}`)
    .replaceAll('.', ', ')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('_', ' ');
}

const ruleLabels: Readonly<Record<string, string>> = policyFormTexts.fields;

function ruleWords(path: string): string {
  const [, rule = path, place] = /^(.*?)(?:\[(\d+)\])?$/.exec(path) ?? [];
  const label = ruleLabels[rule];
  if (label === undefined) return fieldWords(path.replace(/^rules\./, ''));
  return place === undefined ? label : `${label} ${Number(place) + 1}`;
}

/** The number that a record's changes are counted with: it says nothing that the entry does not. */
export function isCounter({ field, before, after }: Change): boolean {
  return field === 'version' && (before !== null || after === 1);
}

/** Whether all of this was written for the first time: nothing stood there before. */
export function isFirstEntry(changes: readonly Change[]): boolean {
  return changes.length > 0 && changes.every(({ before }) => before === null);
}

/** What a first entry says, `family name: Berg`; what was left empty says nothing. */
export function firstSentences(changes: readonly Change[], timeZone: string): string[] {
  return changes
    .filter(({ after }) => after !== null && after !== '')
    .map(({ field, after }) => historyTexts.value(fieldWords(field), valueWords(after, timeZone)));
}

/** `family name: Berg → Ångström`; what was not there is a dash, and 0 is 0. */
export function changeSentence({ field, before, after }: Change, timeZone: string): string {
  const words = (value: Change['before']) => valueWords(value, timeZone);
  return historyTexts.change(fieldWords(field), words(before), words(after));
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const code = /^[a-z]+(_[a-z0-9]+)+$/;

/** Days and times as everywhere on the screen, codes without their underscores. */
function valueWords(value: Change['before'], timeZone: string): string {
  if (value === null || value === '') return historyTexts.nothing;
  if (typeof value === 'boolean') return value ? historyTexts.yes : historyTexts.no;
  const text = String(value);
  if (instant.test(text)) return formatDayTime(text, timeZone);
  if (day.test(text)) return formatDay(text);
  return code.test(text) ? text.replaceAll('_', ' ') : text;
}
