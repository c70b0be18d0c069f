import { at } from './field-parser.ts';
import type { FieldReader } from './field-reader.ts';
import { issueTexts } from './issue-texts.ts';
import { parseLimits, parseRepeatAblation } from './parse-policy-limits.ts';
import type { BlockRule, DurationRule, PolicyRules, ReadingRule } from './policy.ts';
import { choices, section } from './policy-section.ts';
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
  const minIntervalDays = read.whole('minIntervalDays', 0, 'days');
  return {
    required: read.choice<1 | 2>('required', [1, 2]),
    minIntervalDays,
    maxIntervalDays: read.wholeOrNull('maxIntervalDays', minIntervalDays ?? 0, 'days'),
    procedures: counted,
    differentAgentClasses: read.flag('differentAgentClasses'),
    concordance: read.choice('concordance', concordanceRequirements),
    maxAgeDays: read.wholeOrNull('maxAgeDays', 0, 'days'),
  };
}
