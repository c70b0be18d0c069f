import { parseDay } from './calendar-day.ts';
import type { Block, Series, Site, Target } from './case.ts';
import { at, type Fields, has, type IssueList, type Place, parseFields, parseItems } from './field-parser.ts';
import { FieldReader } from './field-reader.ts';
import { issueTexts } from './issue-texts.ts';
import { parseJoint, parseSeries } from './parse-series.ts';
import { isNerve } from './spine.ts';
import {
  agents,
  type Nerve,
  type Procedure,
  procedures,
  sedationLevels,
  sides,
  vascularUptakes,
} from './vocabulary.ts';

const blockFields = [
  'id',
  'performedAt',
  'procedure',
  'targets',
  'agent',
  'steroid',
  'sedation',
  'opioid',
  'vascularUptake',
  'wrongTarget',
  'rescueAnalgesicAtMinutes',
  'series',
];

/**
 * A block as written with what was left out filled in, or problems with their places: unknown targets, a nerve in
 * an intra-articular block, two index series of one site. Source: R1.block, R1.targets.
 * Example: a target `{"joint": "L4/5"}` is refused as `unknown_target`.
 */
export function parseBlock(value: unknown, place: Place, found: IssueList): Block {
  const fields = parseFields(value, blockFields, place, found, 'a block');
  if (fields === null) return {} as Block;
  const read = new FieldReader(fields, place, found);
  const procedure = read.choice('procedure', procedures);
  return {
    id: read.text('id'),
    performedAt: read.read<string>(
      'performedAt',
      { right: 'a day, or a time with its offset' },
      (text, dayPlace) => parsePerformedAt(text, dayPlace, found),
    ),
    procedure,
    targets: read.read<Target[]>('targets', { right: 'a list of nerves or joints' }, (list, listPlace) =>
      parseItems(list, listPlace, found, (item, itemPlace) => parseTarget(item, procedure, itemPlace, found)),
    ),
    agent: read.choiceOrNull('agent', agents),
    steroid: read.flag('steroid', { fallback: false }),
    sedation: read.choice('sedation', sedationLevels, { fallback: 'none' }),
    opioid: read.flag('opioid', { fallback: false }),
    vascularUptake: read.choice('vascularUptake', vascularUptakes, { fallback: 'none' }),
    wrongTarget: read.flag('wrongTarget', { fallback: false }),
    rescueAnalgesicAtMinutes: read.wholeOrNull('rescueAnalgesicAtMinutes', 0, 'minutes since the block', {
      fallback: null,
    }),
    series: read.read<Series[]>('series', { right: 'a list of series' }, (list, listPlace) =>
      parseSeriesList(list, listPlace, found),
    ),
  };
}

function parsePerformedAt(value: unknown, place: Place, found: IssueList): string {
  if (typeof value !== 'string') {
    return found.refuse(place, 'wrong_type', issueTexts.wrongType(value, 'a day as text'));
  }
  return parseDay(value) === null ? found.refuse(place, 'not_a_day', issueTexts.notADay(value)) : value;
}

function parseTarget(value: unknown, procedure: Procedure, place: Place, found: IssueList): Target {
  const fields = parseFields(value, ['nerve', 'joint', 'side'], place, found, 'a target');
  if (fields === null) return {} as Target;
  const read = new FieldReader(fields, place, found);
  const side = read.choice('side', sides);
  if (has(fields, 'nerve') === has(fields, 'joint')) {
    return found.refuse(place, has(fields, 'nerve') ? 'unknown_key' : 'missing_field', issueTexts.oneTarget);
  }
  if (has(fields, 'joint')) return { joint: parseJoint(read), side };
  if (procedure === 'intra_articular_injection') {
    found.refuse(at(place, 'nerve'), 'nerve_in_joint_injection', issueTexts.nerveInInjection);
  }
  return { nerve: parseNerve(fields, read), side };
}

function parseNerve(fields: Fields, read: FieldReader): Nerve {
  const { nerve } = fields;
  const place = at(read.place, 'nerve');
  if (typeof nerve !== 'string') return read.wrongType(nerve, place, 'a nerve such as "L3"');
  return isNerve(nerve) ? nerve : read.found.refuse(place, 'unknown_target', issueTexts.unknownNerve(nerve));
}

function parseSeriesList(list: unknown, place: Place, found: IssueList): Series[] {
  const indexSites = new Set<string>();
  return parseItems(list, place, found, (item, itemPlace) => {
    const series = parseSeries(item, itemPlace, found);
    if (series.index !== true || series.site === undefined) return series;
    const site = siteName(series.site);
    if (indexSites.has(site)) {
      found.refuse(at(itemPlace, 'site'), 'duplicate_series', issueTexts.duplicateSeries(site));
    }
    indexSites.add(site);
    return series;
  });
}

function siteName(site: Site): string {
  if (site === 'overall') return site;
  return site.joint === undefined ? `${site.side}` : `${site.joint} ${site.side}`;
}
