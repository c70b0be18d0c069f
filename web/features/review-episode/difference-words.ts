import type { ReviewDifference } from '#shared/contract/reviews.ts';
import type { InputField } from '#shared/domain/case-difference.ts';
import { formatElapsed, formatPercent } from '../../lib/format.ts';
import { siteLabel } from '../../lib/site-label.ts';
import {
  agentWords,
  procedureWords,
  sedationWords,
  vascularUptakeWords,
} from '../../lib/texts/record-words.ts';

type InputChange = ReviewDifference['inputs'][number];
type FigureChange = ReviewDifference['figures'][number];

const fieldWords: Record<InputField, string> = {
  block: 'block',
  targets: 'targets',
  performedAt: 'time',
  procedure: 'procedure',
  agent: 'agent',
  steroid: 'steroid',
  sedation: 'sedation',
  opioid: 'opioid',
  vascularUptake: 'vascular uptake',
  wrongTarget: 'wrong target',
  rescueAnalgesicAtMinutes: 'pain medicine',
  series: 'scores',
  index: 'judged',
  scale: 'scale',
  baseline: 'score before the block',
  patientStatedPercent: 'relief in the patient’s own words, %',
  functionRestored: 'usual movement possible',
  lateEntry: 'late entry',
  score: 'score',
};

const codeWords: Readonly<Record<string, string>> = {
  ...agentWords,
  ...procedureWords,
  ...sedationWords,
  ...vascularUptakeWords,
};

const figureWords: Record<FigureChange['figure'], string> = {
  peakReliefPercent: 'peak relief',
  lastReliefPercent: 'last relief',
  meanReliefPercent: 'mean relief',
  timeWeightedReliefPercent: 'time-weighted relief',
};

const nothingThere = 'none';

/** "Block 2, L4-L5 right, score at +30 min: 0 → 7" */
export function inputSentence(change: InputChange, blockName: string): string {
  const { kind, site, field, minutes, before, after } = change;
  const place = [blockName, site === null ? '' : siteLabel(site)].filter(Boolean).join(', ');
  const what = minutes === null ? fieldWords[field] : `${fieldWords[field]} at ${formatElapsed(minutes)}`;
  const [was, is] = [valueWords(field, before), valueWords(field, after)];
  if (field === 'block' || field === 'series') return `${place}: ${kind}`;
  if (kind === 'changed') return `${place}, ${what}: ${was} → ${is}`;
  return `${place}, ${what} ${kind}: ${kind === 'added' ? is : was}`;
}

/** "Block 2, L4-L5 right, peak relief: 100.0 % → 87.5 %" */
export function figureSentence({ site, figure, before, after }: FigureChange, blockName: string): string {
  const words = (percent: string | null) => (percent === null ? nothingThere : formatPercent(percent));
  return `${blockName}, ${siteLabel(site)}, ${figureWords[figure]}: ${words(before)} → ${words(after)}`;
}

function valueWords(field: InputField, value: InputChange['before']): string {
  if (value === null) return nothingThere;
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (field === 'rescueAnalgesicAtMinutes') return formatElapsed(Number(value));
  return typeof value === 'string' ? (codeWords[value] ?? value) : String(value);
}
