import { highestScore } from './pain-score.ts';
import type { Scale } from './vocabulary.ts';

/**
 * The sentences of issues: what was found and what would be right. Values are quoted short, and lists and objects
 * never, so that a message stays a sentence whatever came in.
 */
export const issueTexts = {
  wrongType: (found: unknown, right: string) => `Found ${quote(found)}; this must be ${right}.`,
  missing: (name: string, right: string) => `"${name}" is missing; it must be ${right}.`,
  unknownKey: (key: string, known: readonly string[]) =>
    `"${shorten(key)}" is not a known field here. Known: ${known.join(', ')}.`,
  unknownValue: (found: unknown, known: readonly (string | number)[]) =>
    `Found ${quote(found)}; this must be one of ${known.join(', ')}.`,
  outOfRange: (found: number, right: string) => `Found ${found}; this must be ${right}.`,
  notWhole: (found: number, right: string) => `Found ${found}; this must be ${right}, without decimals.`,
  tooManyDecimals: (found: number, right: string) => `Found ${found}; this must be ${right}.`,
  scoreOutOfRange: (found: number, scale: Scale) =>
    `Found ${found}; on ${scaleTexts[scale]} a score is from 0 to ${highestScore(scale)}.`,
  scoreNotOnScale: (found: number, scale: Scale) =>
    `Found ${found}; on ${scaleTexts[scale]} a score ${scale === 'nrs11_tenths' ? 'has at most one decimal' : 'is a whole number'}.`,
  unknownJoint: (found: string) =>
    `Found ${quote(found)}; a joint is written like "L4-L5", from C2-C3 to L5-S1.`,
  unknownNerve: (found: string) =>
    `Found ${quote(found)}; a nerve is TON, C3 to C8, T1 to T12, L1 to L4 or L5-DR.`,
  oneTarget: 'A target names one nerve or one joint, and its side.',
  nerveInInjection:
    'An intra-articular injection goes into joints: name the joint, such as "L4-L5", not a nerve.',
  site: 'a level {"joint", "side"}, a side {"side"}, or "overall"',
  notADay: (found: string) =>
    `Found ${quote(found)}; write a day that exists, such as "2026-01-05", or with time and offset "2026-01-05T10:00:00-08:00".`,
  notAPlainDay: (found: string) => `Found ${quote(found)}; write a day that exists, such as "2026-03-01".`,
  duplicateReading: (minutes: number) =>
    `Minute ${minutes} already has a reading in this series; one minute has one reading.`,
  duplicateSeries: (site: string) =>
    `This block already has an index series for ${site}; one site has one, others carry "index": false.`,
  duplicateBlock: (id: string) => `Another block already has the id ${quote(id)}; every block has its own.`,
  baselineText: (found: string) =>
    `Found ${quote(found)}; a baseline is a number, null when not recorded, or a range such as "4-8".`,
  asOfRequired: (policy: string, days: number) =>
    `Policy ${policy} looks back ${days} days: "asOf" must say from which day, such as "2026-03-01".`,
  unknownPolicy: (id: string) =>
    `No policy has the id ${quote(id)}; name a preset or a published policy, or give a whole policy.`,
  notJson: 'This is not valid JSON; a case is one JSON object.',
  emptyList: (right: string) => `The list is empty; it must hold ${right}.`,
} as const;

/** The scales, as somebody calls them who does not know their codes. */
const scaleTexts: Readonly<Record<Scale, string>> = {
  nrs11: 'the numeric rating scale (NRS)',
  nrs11_tenths: 'the numeric rating scale (NRS) in tenths',
  vas100: 'the visual analogue scale (VAS) in millimetres',
};

function quote(found: unknown): string {
  if (typeof found === 'string') return `"${shorten(found)}"`;
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return 'an object';
  return String(found);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
