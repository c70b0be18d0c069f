import { issueTexts } from './issue-texts.ts';
import { parseLimits, parseRepeatAblation } from './parse-policy-limits.ts';
import type { BlockRule, DurationRule, PolicyRules, ReadingRule } from './policy.ts';
import { choices, type Section, section } from './policy-section.ts';
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
 * without minutes, an agent missing, other than one or two blocks, a longest interval below the shortest, no
 * procedures, unknown keys.
 * Source: R7.refused. Example: `required: 3` is refused.
 */
export function parsePolicyRules(policy: Section): PolicyRules {
  const rules = section(policy, 'rules', sections);
  const relief = section(rules, 'relief', ['minPercent', 'comparator']);
  const baseline = section(rules, 'baseline', ['minNrs', 'comparator', 'lowNrs']);
  const confounders = section(rules, 'confounders', ['sedation', 'steroid']);
  return {
    regions: choices(rules, 'regions', regions),
    relief: {
      minPercent: relief.read.tenthsOrNull('minPercent', relief.fields.minPercent, 100),
      comparator: relief.read.choice('comparator', relief.fields.comparator, comparators),
    },
    duration: parseDuration(rules),
    readings: parseReadings(rules),
    baseline: {
      minNrs: baseline.read.tenthsOrNull('minNrs', baseline.fields.minNrs, 10),
      comparator: baseline.read.choice('comparator', baseline.fields.comparator, comparators),
      lowNrs: baseline.read.tenthsOrNull('lowNrs', baseline.fields.lowNrs, 10),
    },
    function: { required: parseFunction(rules) },
    confounders: {
      sedation: confounders.read.choice('sedation', confounders.fields.sedation, confounderEffects),
      steroid: confounders.read.choice('steroid', confounders.fields.steroid, confounderEffects),
    },
    blocks: parseBlocks(rules),
    limits: parseLimits(rules),
    repeatAblation: parseRepeatAblation(rules),
  };
}

function parseFunction(rules: Section): boolean {
  const { fields, read } = section(rules, 'function', ['required']);
  return read.flag('required', fields.required);
}

function parseDuration(rules: Section): DurationRule {
  const duration = section(rules, 'duration', ['mode', 'fixedMinutes', 'agentMinimumMinutes']);
  const { fields, read } = duration;
  const { fixedMinutes } = fields;
  const mode = read.choice('mode', fields.mode, durationModes);
  const minutes =
    mode === 'fixed'
      ? read.whole('fixedMinutes', fixedMinutes, 1, 'minutes')
      : read.wholeOrNull('fixedMinutes', fixedMinutes ?? null, 1, 'minutes');
  return {
    mode,
    fixedMinutes: minutes,
    agentMinimumMinutes: parseAgentMinimum(duration, mode === 'agent_minimum'),
  };
}

function parseAgentMinimum(duration: Section, required: boolean): DurationRule['agentMinimumMinutes'] {
  const key = 'agentMinimumMinutes';
  if (!required && (duration.fields[key] ?? null) === null) return {};
  const { fields, read } = section(duration, key, anaestheticAgents);
  const minutes: Partial<Record<AnaestheticAgent, number>> = {};
  for (const agent of anaestheticAgents) {
    if (required || agent in fields) minutes[agent] = read.whole(agent, fields[agent], 1, 'minutes');
  }
  return minutes;
}

function parseReadings(rules: Section): ReadingRule {
  const { fields, read } = section(rules, 'readings', [
    ...['fromMinutes', 'untilMinutes', 'onsetWithinMinutes'],
    ...['latestOnsetMinutes', 'startGraceMinutes', 'maxGapMinutes'],
  ]);
  const { untilMinutes, onsetWithinMinutes, latestOnsetMinutes, startGraceMinutes, maxGapMinutes } = fields;
  const fromMinutes = read.whole('fromMinutes', fields.fromMinutes, 1, 'minutes');
  return {
    fromMinutes,
    untilMinutes: read.whole('untilMinutes', untilMinutes, fromMinutes ?? 1, 'minutes'),
    onsetWithinMinutes: read.whole('onsetWithinMinutes', onsetWithinMinutes, 0, 'minutes'),
    latestOnsetMinutes: read.whole('latestOnsetMinutes', latestOnsetMinutes, 0, 'minutes'),
    startGraceMinutes: read.whole('startGraceMinutes', startGraceMinutes, 0, 'minutes'),
    maxGapMinutes: read.whole('maxGapMinutes', maxGapMinutes, 0, 'minutes'),
  };
}

function parseBlocks(rules: Section): BlockRule {
  const blocks = section(rules, 'blocks', [
    ...['required', 'minIntervalDays', 'maxIntervalDays', 'procedures'],
    ...['differentAgentClasses', 'concordance', 'maxAgeDays'],
  ]);
  const { fields, read } = blocks;
  const counted = choices(blocks, 'procedures', procedures);
  if (Array.isArray(fields.procedures) && counted.length === 0) {
    read.at('procedures').refuse('empty_list', issueTexts.emptyList('a procedure that counts'));
  }
  const { required, maxIntervalDays, differentAgentClasses, concordance, maxAgeDays } = fields;
  const minIntervalDays = read.whole('minIntervalDays', fields.minIntervalDays, 0, 'days');
  return {
    required: read.choice<1 | 2>('required', required, [1, 2]),
    minIntervalDays,
    maxIntervalDays: read.wholeOrNull('maxIntervalDays', maxIntervalDays, minIntervalDays ?? 0, 'days'),
    procedures: counted,
    differentAgentClasses: read.flag('differentAgentClasses', differentAgentClasses),
    concordance: read.choice('concordance', concordance, concordanceRequirements),
    maxAgeDays: read.wholeOrNull('maxAgeDays', maxAgeDays, 0, 'days'),
  };
}
