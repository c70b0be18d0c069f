import type { LimitRule, RepeatAblationRule } from './policy.ts';
import { type Section, section } from './policy-section.ts';
import { comparators } from './vocabulary.ts';

const limitFields = [
  'maxJointLevelsPerSession',
  'maxRegionsPerSession',
  'diagnosticSessionsPerRegion12Months',
  'rfaSessionsPerRegion12Months',
  'minMonthsBetweenRfa',
] as const;

/** What a policy limits; null or left out where it sets no limit. They advise only. Source: R7.limits. */
export function parseLimits(rules: Section): LimitRule {
  const { fields, read } = section(rules, 'limits', limitFields, {});
  const limit = (key: keyof LimitRule) =>
    read.wholeOrNull(key, fields[key] ?? null, 0, 'sessions, joints or months');
  return {
    maxJointLevelsPerSession: limit('maxJointLevelsPerSession'),
    maxRegionsPerSession: limit('maxRegionsPerSession'),
    diagnosticSessionsPerRegion12Months: limit('diagnosticSessionsPerRegion12Months'),
    rfaSessionsPerRegion12Months: limit('rfaSessionsPerRegion12Months'),
    minMonthsBetweenRfa: limit('minMonthsBetweenRfa'),
  };
}

/** When a policy lets an ablation be repeated; shown as text for now. Source: R7.limits. */
export function parseRepeatAblation(rules: Section): RepeatAblationRule {
  const known = ['minReliefPercent', 'comparator', 'minReliefWeeks', 'functionAlternativePercent'];
  const { fields, read } = section(rules, 'repeatAblation', known, {});
  const { minReliefPercent = null, comparator = '>=', minReliefWeeks = null } = fields;
  const { functionAlternativePercent = null } = fields;
  return {
    minReliefPercent: read.tenthsOrNull('minReliefPercent', minReliefPercent, 100),
    comparator: read.choice('comparator', comparator, comparators),
    minReliefWeeks: read.wholeOrNull('minReliefWeeks', minReliefWeeks, 0, 'weeks'),
    functionAlternativePercent: read.tenthsOrNull(
      'functionAlternativePercent',
      functionAlternativePercent,
      100,
    ),
  };
}
