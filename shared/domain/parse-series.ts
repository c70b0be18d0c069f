import type { Reading, Series, Site } from './case.ts';
import type { FieldReader } from './field-reader.ts';
import { issueTexts } from './issue-texts.ts';
import { MinutesMet } from './minutes-met.ts';
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
const siteFields = ['joint', 'side'];
const range = /^\d+(\.\d+)?\s?[-–—]\s?\d+(\.\d+)?$/;

/**
 * A series of scores as written, or problems with their places: scores off the scale, two readings at one minute.
 * Scores are never coerced: `""` and null are not 0. Source: R1.series. Example: `{"minutes": 30, "score": "1"}`
 * is refused.
 */
export function parseSeries(value: unknown, read: FieldReader): Series {
  const fields = read.object(value, seriesFields, 'a series of scores');
  if (fields === null) return {} as Series;
  const { index = true, patientStatedPercent = null, functionRestored = null, lateEntry = false } = fields;
  const scale = read.choice('scale', fields.scale, scales);
  return {
    site: parseSite(fields.site, read),
    index: read.flag('index', index),
    scale,
    baseline: parseBaseline(fields.baseline, scale, read),
    readings: parseReadings(fields.readings, scale, read),
    patientStatedPercent: read.tenthsOrNull('patientStatedPercent', patientStatedPercent, 100),
    functionRestored: read.flagOrNull('functionRestored', functionRestored),
    lateEntry: read.flag('lateEntry', lateEntry),
  };
}

function parseReadings(list: unknown, seriesScale: Scale, series: FieldReader): Reading[] {
  const met = new MinutesMet();
  return series.items('readings', list, 'a list of readings', (item, read) => {
    const fields = read.object(item, readingFields, 'a reading');
    if (fields === null) return {} as Reading;
    const minutes = read.whole('minutes', fields.minutes, 0, 'minutes since the block');
    const scale = fields.scale === undefined ? seriesScale : read.choice('scale', fields.scale, scales);
    const score = fields.score === null ? null : parseScore(fields.score, scale, read);
    if (minutes !== undefined && met.again(minutes)) {
      read.at('minutes').refuse('duplicate_reading', issueTexts.duplicateReading(minutes));
    }
    return { minutes, score, scale };
  });
}

function parseScore(score: unknown, scale: Scale, read: FieldReader): number {
  if (score === undefined) return read.wrongType('score', score, 'a score, or null');
  return onScale('score', score, scale, read);
}

function parseBaseline(baseline: unknown, scale: Scale, read: FieldReader): Series['baseline'] {
  if (baseline === null) return null;
  if (baseline === undefined) return read.wrongType('baseline', baseline, 'a score, null or a range');
  if (typeof baseline !== 'string') return onScale('baseline', baseline, scale, read);
  if (range.test(baseline)) return baseline;
  return read.at('baseline').refuse('baseline_not_a_range', issueTexts.baselineText(baseline));
}

function onScale(key: string, score: unknown, scale: Scale | undefined, read: FieldReader): number {
  if (typeof score !== 'number') return read.wrongType(key, score, 'a number, or null when not done');
  // Without a known scale there is nothing to hold the score against; the scale's own problem is listed.
  if (scale === undefined) return score;
  const problem = scoreProblem(score, scale);
  if (problem === null) return score;
  const text = problem === 'score_out_of_range' ? issueTexts.scoreOutOfRange : issueTexts.scoreNotOnScale;
  return read.at(key).refuse(problem, text(score, scale));
}

function parseSite(site: unknown, series: FieldReader): Site {
  if (site === 'overall') return site;
  if (site === undefined) return series.wrongType('site', site, issueTexts.site);
  const read = series.at('site');
  const fields = read.object(site, siteFields, issueTexts.site);
  if (fields === null) return 'overall';
  const side = read.choice('side', fields.side, sides);
  return 'joint' in fields ? { joint: parseJoint(fields.joint, read), side } : { side };
}

/** The joint of a site or target; a name that is not a joint's is `unknown_target`. Source: R1.targets. */
export function parseJoint(joint: unknown, read: FieldReader): Joint {
  if (typeof joint !== 'string') return read.wrongType('joint', joint, 'a joint such as "L4-L5"');
  if (isJoint(joint)) return joint;
  return read.at('joint').refuse('unknown_target', issueTexts.unknownJoint(joint));
}
