import { policyFormTexts } from '../../lib/texts/policy-form.ts';
import { checklistWords } from '../../lib/texts/record-words.ts';
import { historyTexts } from './texts.ts';

const ownLabels: Readonly<Record<string, string>> = historyTexts.fields;
const questions: Readonly<Record<string, string>> = checklistWords;
const ruleLabels: Readonly<Record<string, string>> = policyFormTexts.fields;

/** `complications[0]` → `Complications 1`; a policy's rule as its form names it, an answer as its question. */
export function fieldWords(field: string): string {
  const [, ofPolicy] = /^definition\.(.+)$/.exec(field) ?? [];
  if (ofPolicy !== undefined) return ruleWords(ofPolicy);
  const own = ownLabels[field];
  if (own !== undefined) return own;
  const [, question = '', part] = /^checklist\.(\w+)\.(\w+)$/.exec(field) ?? [];
  const asked = questions[question];
  if (asked !== undefined) return part === 'note' ? historyTexts.noteOn(asked) : asked;
  return capital(plain(field));
}

function ruleWords(path: string): string {
  const [, rule = path, place] = /^(.*?)(?:\[(\d+)\])?$/.exec(path) ?? [];
  const label = ruleLabels[rule];
  if (label === undefined) return capital(plain(path.replace(/^rules\./, '')));
  return place === undefined ? label : `${label} ${Number(place) + 1}`;
}

/** `checklist[0].minutesAfterBlock` → `checklist 1, minutes after block` */
function plain(path: string): string {
  return path
    .replace(/\[(\d+)\]/g, (_, place: string) => ` ${Number(place) + 1}`)
    .replaceAll('.', ', ')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('_', ' ');
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
