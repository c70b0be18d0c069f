import type { Assessment } from '#shared/contract/assessments.ts';
import { type PublishedPolicy, shortNameOf } from '../policies/policy-store.ts';

/** The policy version a result stands under, with what is known about the rule and its source. */
export function presentJudgedUnder(published: PublishedPolicy): Assessment['policyVersion'] {
  const { id, policyId, version, name, enabled, policy } = published;
  const verification = (key: string) => {
    const said = policy.verification?.[key];
    return typeof said === 'string' ? said : '';
  };
  return {
    id,
    policyId,
    version,
    name,
    shortName: shortNameOf(published),
    issuer: policy.issuer ?? '',
    minPercent: policy.rules.relief.minPercent,
    comparator: policy.rules.relief.comparator,
    enabled,
    effectiveFrom: policy.effectiveFrom ?? null,
    verification: {
      document: verification('document'),
      status: verification('status'),
      confidence: verification('confidence'),
    },
    caveats: [...(policy.caveats ?? [])],
    sources: [...(policy.sources ?? [])],
  };
}
