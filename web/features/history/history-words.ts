import type { History } from '#shared/contract/history.ts';
import { formatAmount } from '../../lib/format.ts';
import { capital, fieldWords } from './field-words.ts';
import { historyTexts } from './texts.ts';
import { valueWords, type WordsFor } from './value-words.ts';

type Change = History['entries'][number]['changes'][number];

const ownActions: Readonly<Record<string, string>> = historyTexts.actions;

/** `patient_amended` → `Patient amended` */
export function actionWords(action: string): string {
  return ownActions[action] ?? capital(action.replaceAll('_', ' '));
}

/** The number that a record's changes are counted with: it says nothing that the entry does not. */
export function isCounter({ field, before, after }: Change): boolean {
  return field === 'version' && (before !== null || after === 1);
}

/** Whether all of this was written for the first time: nothing stood there before. */
export function isFirstEntry(changes: readonly Change[]): boolean {
  return changes.length > 0 && changes.every(({ before }) => before === null);
}

/** Ids, hashes and versions of the product; who and when, which the entry says; and what follows from the rest. */
const technical =
  /(?:^|\.)(?:\w+(?:Id|Sha256)|engineVersion|signatureHolds|changedSinceSigned|isCurrent|isUndecided|authorName|recordedAt|signedAt|signedName)$/;

/** Kept to be looked up, not to be read. */
export function isTechnical({ field, before, after }: Change): boolean {
  if (field === 'policyId') return false;
  // That it was entered in time, and that a score is a score, is no news.
  if (field === 'isLateEntry' && before === null && after === false) return true;
  if (field === 'kind' && before === null && after === 'score') return true;
  return technical.test(field);
}

/** What a person reads of the changes: parts that belong together in one sentence, nothing where nothing changed. */
export function sentencesOf(changes: readonly Change[], words: WordsFor): string[] {
  const parts = new Map<string, Change[]>();
  for (const change of changes) {
    const part = partOf(change);
    parts.set(part, [...(parts.get(part) ?? []), change]);
  }
  return [...parts].flatMap(([part, its]) => wholeSentence(part, its, words) ?? eachSentence(its, words));
}

/** `levels[0]` of `levels[0].side`, so that level, side and status are read together; a field of its own stays alone. */
function partOf({ field }: Change): string {
  const [, part = field] = /^((?:levels|targets)\[\d+\]|checklist\.\w+|policy)\./.exec(field) ?? [];
  return part;
}

/** A part written for the first time, as one sentence; null where it is none, or only some of it changed. */
function wholeSentence(part: string, changes: readonly Change[], words: WordsFor): string[] | null {
  const kind = part.replace(/\[\d+\]$|\.\w+$/, '');
  if (!isFirstEntry(changes) || (kind === part && part !== 'policy')) return null;
  const said = (name: string) => {
    const value = changes.find(({ field }) => field === `${part}.${name}`)?.after ?? null;
    return value === null || value === '' ? '' : valueWords(name, value, words);
  };
  switch (kind) {
    case 'levels':
      return [historyTexts.value(`${said('joint')} ${said('side')}`, said('status'))];
    case 'targets': {
      const volume = said('volumeMl');
      const place = `${said('name')} ${said('side')}`;
      return [
        historyTexts.value(
          historyTexts.target,
          volume ? `${place}, ${formatAmount(Number(volume), 'mL')}` : place,
        ),
      ];
    }
    case 'checklist': {
      const isOpen = changes.some(
        ({ field, after }) => field.endsWith('.answer') && after === 'not_recorded',
      );
      const note = said('note');
      if (isOpen && note === '') return [];
      return [historyTexts.value(said('item'), note ? `${said('answer')} · ${note}` : said('answer'))];
    }
    default:
      return said('name') && said('version')
        ? [historyTexts.value(historyTexts.policy, historyTexts.policyVersion(said('name'), said('version')))]
        : null;
  }
}

function eachSentence(changes: readonly Change[], words: WordsFor): string[] {
  return changes.flatMap((change) => changeSentence(change, words) ?? []);
}

/** `Score: was 7, now 4`; `Score: 0` where nothing stood there; null where nothing stands there now either. */
export function changeSentence({ field, before, after }: Change, words: WordsFor): string | null {
  const [was, is] = [valueWords(field, before, words), valueWords(field, after, words)];
  if (was === is) return null;
  const name = fieldWords(field);
  return was === historyTexts.nothing ? historyTexts.value(name, is) : historyTexts.change(name, was, is);
}
