import type { PolicySummary, PolicyVersion } from '#shared/contract/policies.ts';
import type { Names } from '../series/present-series.ts';
import type { PublishedPolicy } from './policy-store.ts';

export function publishersOf(policies: readonly PublishedPolicy[]): string[] {
  return policies.flatMap(({ publishedById }) => (publishedById === null ? [] : [publishedById]));
}

export function presentPolicySummary(published: PublishedPolicy, names: Names): PolicySummary {
  const { policyId, version, name, enabled, policy, publishedAt, publishedById } = published;
  return {
    policyId,
    version,
    name,
    shortName: policy.shortName ?? name,
    issuer: policy.issuer ?? '',
    enabled,
    minPercent: policy.rules.relief.minPercent,
    comparator: policy.rules.relief.comparator,
    blocksRequired: policy.rules.blocks.required,
    publishedAt: publishedAt.toISOString(),
    publishedByName: publishedById === null ? null : (names.get(publishedById) ?? ''),
  };
}

export function presentPolicyVersion(published: PublishedPolicy, names: Names): PolicyVersion {
  const { id, changeNote, policy } = published;
  return { id, ...presentPolicySummary(published, names), changeNote, definition: { ...policy } };
}
