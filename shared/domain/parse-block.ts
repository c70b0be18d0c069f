import { parseDay } from './calendar-day.ts';
import type { Block, Series, Site, Target } from './case.ts';
import type { FieldReader } from './field-reader.ts';
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
const targetFields = ['nerve', 'joint', 'side'];

/**
 * A block as written with what was left out filled in, or problems with their places: unknown targets, a nerve in
 * an intra-articular block, two index series of one site. Source: R1.block, R1.targets.
 * Example: a target `{"joint": "L4/5"}` is refused as `unknown_target`.
 */
export function parseBlock(value: unknown, read: FieldReader): Block {
  const fields = read.object(value, blockFields, 'a block');
  if (fields === null) return {} as Block;
  const { steroid = false, sedation = 'none', opioid = false, vascularUptake = 'none' } = fields;
  const { wrongTarget = false, rescueAnalgesicAtMinutes = null } = fields;
  const procedure = read.choice('procedure', fields.procedure, procedures);
  return {
    id: read.text('id', fields.id),
    performedAt: parsePerformedAt(fields.performedAt, read),
    procedure,
    targets: read.items('targets', fields.targets, 'a list of nerves or joints', (target, at) =>
      parseTarget(target, procedure, at),
    ),
    agent: read.choiceOrNull('agent', fields.agent, agents),
    steroid: read.flag('steroid', steroid),
    sedation: read.choice('sedation', sedation, sedationLevels),
    opioid: read.flag('opioid', opioid),
    vascularUptake: read.choice('vascularUptake', vascularUptake, vascularUptakes),
    wrongTarget: read.flag('wrongTarget', wrongTarget),
    rescueAnalgesicAtMinutes: read.wholeOrNull(
      'rescueAnalgesicAtMinutes',
      rescueAnalgesicAtMinutes,
      0,
      'minutes since the block',
    ),
    series: parseSeriesList(fields.series, read),
  };
}

function parsePerformedAt(performedAt: unknown, read: FieldReader): string {
  if (performedAt === undefined) {
    return read.wrongType('performedAt', performedAt, 'a day, or a time with its offset');
  }
  if (typeof performedAt !== 'string') return read.wrongType('performedAt', performedAt, 'a day as text');
  if (parseDay(performedAt) !== null) return performedAt;
  return read.at('performedAt').refuse('not_a_day', issueTexts.notADay(performedAt));
}

function parseTarget(value: unknown, procedure: Procedure, read: FieldReader): Target {
  const fields = read.object(value, targetFields, 'a target');
  if (fields === null) return {} as Target;
  const { nerve, joint } = fields;
  const side = read.choice('side', fields.side, sides);
  if ((nerve === undefined) === (joint === undefined)) {
    return read.refuse(nerve === undefined ? 'missing_field' : 'unknown_key', issueTexts.oneTarget);
  }
  if (joint !== undefined) return { joint: parseJoint(joint, read), side };
  if (procedure === 'intra_articular_injection') {
    read.at('nerve').refuse('nerve_in_joint_injection', issueTexts.nerveInInjection);
  }
  return { nerve: parseNerve(nerve, read), side };
}

function parseNerve(nerve: unknown, read: FieldReader): Nerve {
  if (typeof nerve !== 'string') return read.wrongType('nerve', nerve, 'a nerve such as "L3"');
  if (isNerve(nerve)) return nerve;
  return read.at('nerve').refuse('unknown_target', issueTexts.unknownNerve(nerve));
}

function parseSeriesList(list: unknown, read: FieldReader): Series[] {
  const indexSites: Site[] = [];
  return read.items('series', list, 'a list of series', (item, at) => {
    const series = parseSeries(item, at);
    const { site } = series;
    if (series.index !== true || site === undefined) return series;
    if (indexSites.some((earlier) => isSameSite(earlier, site))) {
      at.at('site').refuse('duplicate_series', issueTexts.duplicateSeries(siteName(site)));
    } else indexSites.push(site);
    return series;
  });
}

function isSameSite(one: Site, other: Site): boolean {
  if (one === 'overall' || other === 'overall') return one === other;
  return one.side === other.side && one.joint === other.joint;
}

function siteName(site: Site): string {
  if (site === 'overall') return site;
  return site.joint === undefined ? `${site.side}` : `${site.joint} ${site.side}`;
}
