import { at, type Fields, IssueList, parseFields, parseItems } from './field-parser.ts';
import { FieldReader } from './field-reader.ts';
import { issueTexts } from './issue-texts.ts';
import type {
  BlockRule,
  DurationRule,
  LimitRule,
  PolicyRules,
  ReadingRule,
  RepeatAblationRule,
} from './policy.ts';
import {
  type AnaestheticAgent,
  anaestheticAgents,
  comparators,
  concordanceRequirements,
  confounderEffects,
  durationModes,
  procedures,
  regions,
} from './vocabulary.ts';

const sections = [
  ...['regions', 'relief', 'duration', 'readings', 'baseline', 'function', 'confounders', 'blocks'],
  ...['limits', 'repeatAblation'],
];

/**
 * The rules of a policy, or problems with their paths: minPercent outside 0-100 or with two decimals, fixed duration
 * without minutes, an agent missing, other than one or two blocks, no procedures, unknown keys.
 * Source: R7.refused. Example: `required: 3` is refused.
 */
export function parsePolicyRules(policy: FieldReader): PolicyRules {
  const rules = section(policy, 'rules', sections);
  const relief = section(rules, 'relief', ['minPercent', 'comparator']);
  const baseline = section(rules, 'baseline', ['minNrs', 'comparator', 'lowNrs']);
  const confounders = section(rules, 'confounders', ['sedation', 'steroid']);
  return {
    regions: choices(rules, 'regions', regions),
    relief: {
      minPercent: relief.tenthsOrNull('minPercent', 100),
      comparator: relief.choice('comparator', comparators),
    },
    duration: parseDuration(rules),
    readings: parseReadings(rules),
    baseline: {
      minNrs: baseline.tenthsOrNull('minNrs', 10),
      comparator: baseline.choice('comparator', comparators),
      lowNrs: baseline.tenthsOrNull('lowNrs', 10),
    },
    function: { required: section(rules, 'function', ['required']).flag('required') },
    confounders: {
      sedation: confounders.choice('sedation', confounderEffects),
      steroid: confounders.choice('steroid', confounderEffects),
    },
    blocks: parseBlocks(rules),
    limits: parseLimits(rules),
    repeatAblation: parseRepeatAblation(rules),
  };
}

function parseDuration(rules: FieldReader): DurationRule {
  const read = section(rules, 'duration', ['mode', 'fixedMinutes', 'agentMinimumMinutes']);
  const mode = read.choice('mode', durationModes);
  const fixedMinutes =
    mode === 'fixed'
      ? read.whole('fixedMinutes', 1, 'minutes')
      : read.wholeOrNull('fixedMinutes', 1, 'minutes', { fallback: null });
  return { mode, fixedMinutes, agentMinimumMinutes: parseAgentMinimum(read, mode === 'agent_minimum') };
}

function parseAgentMinimum(duration: FieldReader, required: boolean): DurationRule['agentMinimumMinutes'] {
  const key = 'agentMinimumMinutes';
  if (!required && (duration.fields[key] ?? null) === null) return {};
  const read = section(duration, key, anaestheticAgents);
  const minutes: Partial<Record<AnaestheticAgent, number>> = {};
  for (const agent of anaestheticAgents) {
    if (required || Object.hasOwn(read.fields, agent)) minutes[agent] = read.whole(agent, 1, 'minutes');
  }
  return minutes;
}

function parseReadings(rules: FieldReader): ReadingRule {
  const read = section(rules, 'readings', [
    ...['fromMinutes', 'untilMinutes', 'onsetWithinMinutes'],
    ...['latestOnsetMinutes', 'startGraceMinutes', 'maxGapMinutes'],
  ]);
  const fromMinutes = read.whole('fromMinutes', 1, 'minutes');
  return {
    fromMinutes,
    untilMinutes: read.whole('untilMinutes', fromMinutes ?? 1, 'minutes'),
    onsetWithinMinutes: read.whole('onsetWithinMinutes', 0, 'minutes'),
    latestOnsetMinutes: read.whole('latestOnsetMinutes', 0, 'minutes'),
    startGraceMinutes: read.whole('startGraceMinutes', 0, 'minutes'),
    maxGapMinutes: read.whole('maxGapMinutes', 0, 'minutes'),
  };
}

function parseBlocks(rules: FieldReader): BlockRule {
  const read = section(rules, 'blocks', [
    ...['required', 'minIntervalDays', 'maxIntervalDays', 'procedures'],
    ...['differentAgentClasses', 'concordance', 'maxAgeDays'],
  ]);
  const counted = choices(read, 'procedures', procedures);
  if (Array.isArray(read.fields.procedures) && counted.length === 0) {
    read.found.refuse(
      at(read.place, 'procedures'),
      'empty_list',
      issueTexts.emptyList('a procedure that counts'),
    );
  }
  return {
    required: read.choice<1 | 2>('required', [1, 2]),
    minIntervalDays: read.whole('minIntervalDays', 0, 'days'),
    maxIntervalDays: read.wholeOrNull('maxIntervalDays', 0, 'days'),
    procedures: counted,
    differentAgentClasses: read.flag('differentAgentClasses'),
    concordance: read.choice('concordance', concordanceRequirements),
    maxAgeDays: read.wholeOrNull('maxAgeDays', 0, 'days'),
  };
}

const limitFields = [
  'maxJointLevelsPerSession',
  'maxRegionsPerSession',
  'diagnosticSessionsPerRegion12Months',
  'rfaSessionsPerRegion12Months',
  'minMonthsBetweenRfa',
] as const;

function parseLimits(rules: FieldReader): LimitRule {
  const read = section(rules, 'limits', limitFields, {});
  const limit = (key: keyof LimitRule) =>
    read.wholeOrNull(key, 0, 'sessions, joints or months', { fallback: null });
  return {
    maxJointLevelsPerSession: limit('maxJointLevelsPerSession'),
    maxRegionsPerSession: limit('maxRegionsPerSession'),
    diagnosticSessionsPerRegion12Months: limit('diagnosticSessionsPerRegion12Months'),
    rfaSessionsPerRegion12Months: limit('rfaSessionsPerRegion12Months'),
    minMonthsBetweenRfa: limit('minMonthsBetweenRfa'),
  };
}

function parseRepeatAblation(rules: FieldReader): RepeatAblationRule {
  const known = ['minReliefPercent', 'comparator', 'minReliefWeeks', 'functionAlternativePercent'];
  const read = section(rules, 'repeatAblation', known, {});
  return {
    minReliefPercent: read.tenthsOrNull('minReliefPercent', 100, { fallback: null }),
    comparator: read.choice('comparator', comparators, { fallback: '>=' }),
    minReliefWeeks: read.wholeOrNull('minReliefWeeks', 0, 'weeks', { fallback: null }),
    functionAlternativePercent: read.tenthsOrNull('functionAlternativePercent', 100, { fallback: null }),
  };
}

// A section that is missing or no object is one problem; its fields are then not reported one by one.
function section(parent: FieldReader, key: string, known: readonly string[], fallback?: Fields): FieldReader {
  const rule = fallback === undefined ? { right: 'an object' } : { right: 'an object', fallback };
  const fields = parent.read<Fields | undefined>(
    key,
    rule,
    (value, place) => parseFields(value, known, place, parent.found) ?? undefined,
  );
  return new FieldReader(
    fields ?? {},
    at(parent.place, key),
    fields === undefined ? new IssueList() : parent.found,
  );
}

function choices<T extends string>(read: FieldReader, key: string, known: readonly T[]): T[] {
  return read.read<T[]>(key, { right: `a list of ${known.join(', ')}` }, (list, place) =>
    parseItems(list, place, read.found, (item, itemPlace) => read.oneOf(item, known, itemPlace)),
  );
}
