import type { FieldReader } from './field-reader.ts';
import type { LimitRule, RepeatAblationRule } from './policy.ts';
import { section } from './policy-section.ts';
import { comparators } from './vocabulary.ts';

const limitFields = [
  'maxJointLevelsPerSession',
  'maxRegionsPerSession',
  'diagnosticSessionsPerRegion12Months',
  'rfaSessionsPerRegion12Months',
  'minMonthsBetweenRfa',
] as const;

/** What a policy limits; null or left out where it sets no limit. They advise only. Source: R7.limits. */
export function parseLimits(rules: FieldReader): LimitRule {
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

/** When a policy lets an ablation be repeated; shown as text for now. Source: R7.limits. */
export function parseRepeatAblation(rules: FieldReader): RepeatAblationRule {
  const known = ['minReliefPercent', 'comparator', 'minReliefWeeks', 'functionAlternativePercent'];
  const read = section(rules, 'repeatAblation', known, {});
  return {
    minReliefPercent: read.tenthsOrNull('minReliefPercent', 100, { fallback: null }),
    comparator: read.choice('comparator', comparators, { fallback: '>=' }),
    minReliefWeeks: read.wholeOrNull('minReliefWeeks', 0, 'weeks', { fallback: null }),
    functionAlternativePercent: read.tenthsOrNull('functionAlternativePercent', 100, { fallback: null }),
  };
}
