import type { PolicySummary } from '#shared/contract/policies.ts';

/** A policy's short name by its id, and the id while the policies are not here. */
export function policyNames(policies: readonly PolicySummary[] = []) {
  return (policyId: string) => policies.find((policy) => policy.policyId === policyId)?.shortName || policyId;
}
