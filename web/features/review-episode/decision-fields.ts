import * as z from 'zod/mini';
import { type ReviewDecision, reviewDecisions } from '#shared/contract/record-vocabulary.ts';
import type { Review } from '#shared/contract/reviews.ts';
import type { VersionDifference } from '../../components/two-versions.tsx';
import { reviewTexts as texts } from './texts.ts';

/** The decision as typed: what its draft keeps. Whether it agrees with the result is said where it is signed. */
export interface DecisionFields {
  readonly decision: ReviewDecision | '';
  readonly reason: string;
  readonly plan: string;
}

/** Nothing is chosen beforehand; an addendum keeps what was signed until somebody changes it. */
export function decisionToBegin(signed: Review | undefined): DecisionFields {
  return { decision: signed?.decision ?? '', reason: '', plan: signed?.plan ?? '' };
}

export const decisionDraft: z.ZodMiniType<DecisionFields> = z.object({
  decision: z.enum(['', ...reviewDecisions]),
  reason: z.string(),
  plan: z.string(),
});

/** What of a decision reads otherwise in another tab. */
export function decisionDifferences(here: DecisionFields, other: DecisionFields): VersionDifference[] {
  const words = ({ decision }: DecisionFields) => (decision === '' ? '' : texts.decisionWords[decision]);
  return [
    { field: texts.decision, here: words(here), other: words(other) },
    { field: texts.reason, here: here.reason, other: other.reason },
    { field: texts.plan, here: here.plan, other: other.plan },
  ].filter((row) => row.here !== row.other);
}
