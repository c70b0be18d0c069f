import type { Reading, Series, Site } from './case.ts';
import { at, type IssueList, type Place, parseFields, parseItems } from './field-parser.ts';
import { FieldReader } from './field-reader.ts';
import { issueTexts } from './issue-texts.ts';
import { scoreProblem } from './pain-score.ts';
import { isJoint } from './spine.ts';
import { type Joint, type Scale, scales, sides } from './vocabulary.ts';

const seriesFields = [
  'site',
  'index',
  'scale',
  'baseline',
  'readings',
  'patientStatedPercent',
  'functionRestored',
  'lateEntry',
];
const readingFields = ['minutes', 'score', 'scale'];
const range = /^\d+(\.\d+)?\s?[-–—]\s?\d+(\.\d+)?$/;

/**
 * A series of scores as written, or problems with their places: scores off the scale, two readings at one minute.
 * Scores are never coerced: `""` and null are not 0. Source: R1.series. Example: `{"minutes": 30, "score": "1"}`
 * is refused.
 */
export function parseSeries(value: unknown, place: Place, found: IssueList): Series {
  const fields = parseFields(value, seriesFields, place, found, 'a series of scores');
  if (fields === null) return {} as Series;
  const read = new FieldReader(fields, place, found);
  const scale = read.choice('scale', scales);
  return {
    site: read.read('site', { right: issueTexts.site }, (site, sitePlace) =>
      parseSite(site, sitePlace, found),
    ),
    index: read.flag('index', { fallback: true }),
    scale,
    baseline: read.read<number | string | null>(
      'baseline',
      { right: 'a score, null or a range', nullable: true },
      (baseline, baselinePlace) => parseBaseline(baseline, scale, baselinePlace, found),
    ),
    readings: read.read<Reading[]>('readings', { right: 'a list of readings' }, (list, listPlace) =>
      parseReadings(list, scale, listPlace, found),
    ),
    patientStatedPercent: read.tenthsOrNull('patientStatedPercent', 100, { fallback: null }),
    functionRestored: read.flagOrNull('functionRestored', { fallback: null }),
    lateEntry: read.flag('lateEntry', { fallback: false }),
  };
}

function parseReadings(list: unknown, seriesScale: Scale, place: Place, found: IssueList): Reading[] {
  const seen = new Set<number>();
  return parseItems(list, place, found, (item, itemPlace) => {
    const fields = parseFields(item, readingFields, itemPlace, found, 'a reading');
    if (fields === null) return {} as Reading;
    const read = new FieldReader(fields, itemPlace, found);
    const minutes = read.whole('minutes', 0, 'minutes since the block');
    const scale = read.choice('scale', scales, { fallback: seriesScale });
    const score = parseReadingScore(read, scale);
    if (minutes !== undefined && seen.has(minutes)) {
      found.refuse(at(itemPlace, 'minutes'), 'duplicate_reading', issueTexts.duplicateReading(minutes));
    }
    seen.add(minutes);
    return { minutes, score, scale };
  });
}

function parseReadingScore(read: FieldReader, scale: Scale): number | null {
  const written = read.given('score');
  if (written === null || isOnScale(written, scale)) return written;
  return read.read<number>('score', { right: 'a score, or null' }, (value, place) =>
    parseScore(value, scale, place, read.found),
  );
}

function isOnScale(value: unknown, scale: Scale | undefined): value is number {
  return typeof value === 'number' && scale !== undefined && scoreProblem(value, scale) === null;
}

function parseScore(value: unknown, scale: Scale, place: Place, found: IssueList): number {
  if (typeof value !== 'number') {
    return found.refuse(place, 'wrong_type', issueTexts.wrongType(value, 'a number, or null when not done'));
  }
  // Without a known scale there is nothing to hold the score against; the scale's own problem is listed.
  const problem = scale === undefined ? null : scoreProblem(value, scale);
  if (problem === 'score_out_of_range') {
    return found.refuse(place, problem, issueTexts.scoreOutOfRange(value, scale));
  }
  return problem === null ? value : found.refuse(place, problem, issueTexts.scoreNotOnScale(value, scale));
}

function parseBaseline(value: unknown, scale: Scale, place: Place, found: IssueList): number | string {
  if (typeof value !== 'string') return parseScore(value, scale, place, found);
  if (range.test(value)) return value;
  return found.refuse(place, 'baseline_not_a_range', issueTexts.baselineText(value));
}

function parseSite(value: unknown, place: Place, found: IssueList): Site {
  if (value === 'overall') return value;
  const fields = parseFields(value, ['joint', 'side'], place, found, issueTexts.site);
  if (fields === null) return 'overall';
  const read = new FieldReader(fields, place, found);
  const side = read.choice('side', sides);
  if (!Object.hasOwn(fields, 'joint')) return { side };
  return { joint: parseJoint(read), side };
}

/** The joint of a site or target; a name that is not a joint's is `unknown_target`. Source: R1.targets. */
export function parseJoint(read: FieldReader): Joint {
  return read.read<Joint>('joint', { right: 'a joint such as "L4-L5"' }, (value, place) => {
    if (typeof value !== 'string') return read.wrongType(value, place, 'a joint such as "L4-L5"');
    if (isJoint(value)) return value;
    return read.found.refuse(place, 'unknown_target', issueTexts.unknownJoint(value));
  });
}
