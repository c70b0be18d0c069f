import { assessStatuses, type StatusOfLevel } from './assess-case.ts';
import type { Case } from './case.ts';
import type { Policy } from './policy.ts';

/** The thresholds shown beside each other, in percent. None of them is more right than another. */
const stripPercents = [50, 70, 75, 80, 100] as const;

/** What the levels' statuses would be at one threshold. */
export interface StripPlace {
  readonly minPercent: number;
  readonly levels: readonly StatusOfLevel[];
}

/**
 * One case under one policy at several thresholds, everything else as the policy has it. Empty for a policy without a
 * threshold, for the engine never invents one. Thresholds in percent with at most one decimal.
 * Source: R8.strip. Example: positive at 50 and 70 %, not at 75, 80 and 100 %.
 */
export function thresholdStrip(
  parsed: Case,
  policy: Policy,
  percents: readonly number[] = stripPercents,
): StripPlace[] {
  const { rules } = policy;
  if (rules.relief.minPercent === null) return [];
  return percents.map((minPercent) => ({
    minPercent,
    levels: assessStatuses(parsed, {
      ...policy,
      rules: { ...rules, relief: { ...rules.relief, minPercent } },
    }),
  }));
}
