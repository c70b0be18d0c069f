import type { ReactNode } from 'react';
import { AboutRule } from '../features/about/about-rule.tsx';
import { AboutRuleContext, type RuleNamed } from '../lib/about-rule.ts';

const aboutRule = (rule: RuleNamed) => <AboutRule {...rule} />;

/** Around screens that judge: every rule there leads to its source, version and limits. */
export function AboutRuleFrame({ children }: { children: ReactNode }) {
  return <AboutRuleContext value={aboutRule}>{children}</AboutRuleContext>;
}
