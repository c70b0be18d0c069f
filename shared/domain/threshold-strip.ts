import type { PolicyReference } from './answer.ts';
import { assessStatuses, type StatusOfLevel } from './assess-case.ts';
import type { Case } from './case.ts';
import type { Policy } from './policy.ts';
import type { Comparator } from './vocabulary.ts';

/** The thresholds shown beside each other, in percent. None of them is more right than another. */
const stripPercents = [50, 70, 75, 80, 100] as const;

/** What the levels' statuses would be at one threshold. */
export interface StripPlace {
  readonly minPercent: number;
  readonly levels: readonly StatusOfLevel[];
}

/** A typed case at several thresholds, and the threshold that the policy itself has. */
export interface ThresholdAnswer {
  readonly id: string | null;
  readonly policy: PolicyReference;
  readonly minPercent: number | null;
  readonly comparator: Comparator;
  readonly thresholdStrip: readonly StripPlace[];
}

/**
 * One case under one policy at several thresholds, ascending, the policy's own among them, everything else as the
 * policy has it. Empty for a policy without a threshold, for the engine never invents one.
 * Source: R8.strip. Example: positive at 50 and 70 %, not at 75, 80 and 100 %.
 */
export function thresholdStrip(parsed: Case, policy: Policy): StripPlace[] {
  const { rules } = policy;
  const own = rules.relief.minPercent;
  if (own === null) return [];
  const percents = [...new Set([...stripPercents, own])].sort((a, b) => a - b);
  return percents.map((minPercent) => ({
    minPercent,
    levels: assessStatuses(parsed, {
      ...policy,
      rules: { ...rules, relief: { ...rules.relief, minPercent } },
    }),
  }));
}
