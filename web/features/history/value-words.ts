import type { History } from '#shared/contract/history.ts';
import { shortStatusTexts } from '#shared/domain/texts.ts';
import { formatDay, formatDayTime, formatElapsed } from '../../lib/format.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import * as record from '../../lib/texts/record-words.ts';
import { roleWords } from '../../lib/texts/shell.ts';
import { historyTexts } from './texts.ts';

type Value = History['entries'][number]['changes'][number]['before'];
type Words = Readonly<Record<string, string>>;

/** The catalogue's words for the codes of a field. */
const codes: Readonly<Record<string, Words>> = {
  activity: record.activityWords,
  agent: record.agentWords,
  answer: record.checklistAnswerWords,
  complications: record.complicationWords,
  decision: episodeTexts.decisions,
  guidance: record.guidanceWords,
  item: record.checklistWords,
  kind: historyTexts.kinds,
  phase: historyTexts.phases,
  procedure: record.procedureWords,
  region: record.regionWords,
  role: roleWords,
  scale: record.scaleWords,
  sedation: record.sedationWords,
  sex: record.sexWords,
  source: episodeTexts.sources,
  status: shortStatusTexts,
  vascularUptake: record.vascularUptakeWords,
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const code = /^[a-z]+(_[a-z0-9]+)+$/;

export interface WordsFor {
  readonly timeZone: string;
  readonly policyName: (policyId: string) => string;
}

/** A value as every screen writes it: days, times, minutes after the block, codes in the catalogue's words. */
export function valueWords(field: string, value: Value, { timeZone, policyName }: WordsFor): string {
  if (value === null || value === '') return historyTexts.nothing;
  if (typeof value === 'boolean') return value ? historyTexts.yes : historyTexts.no;
  const name = /(\w+)(?:\[\d+\])?$/.exec(field)?.[1] ?? field;
  if (/minutesAfterBlock$/i.test(name) && typeof value === 'number') return formatElapsed(value);
  const text = String(value);
  if (field === 'policyId') return policyName(text);
  const known = codes[name]?.[text];
  if (known !== undefined) return known;
  if (instant.test(text)) return formatDayTime(text, timeZone);
  if (day.test(text)) return formatDay(text);
  return code.test(text) ? text.replaceAll('_', ' ') : text;
}
