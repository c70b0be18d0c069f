import { createContext, type ReactNode, useContext } from 'react';
import type { CriterionId } from '#shared/domain/answer-vocabulary.ts';

/** Which rule: of which policy's version, and which of its criteria; null: the policy as a whole. */
export interface RuleNamed {
  readonly policyId: string;
  readonly version: number;
  readonly criterion: CriterionId | null;
}

/** Draws the way to source, version and limits of a rule; the app says how. */
export const AboutRuleContext = createContext<(rule: RuleNamed) => ReactNode>(() => null);

export function useAboutRule(): (rule: RuleNamed) => ReactNode {
  return useContext(AboutRuleContext);
}
