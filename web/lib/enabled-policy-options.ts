import type { PolicySummary } from '#shared/contract/policies.ts';
import { episodeTexts } from './texts/episode.ts';

/** `≥ 80 %` or that the issuer gives no number. */
export function reliefRule(policy: Pick<PolicySummary, 'minPercent' | 'comparator'>): string {
  if (policy.minPercent === null) return episodeTexts.noNumber;
  return `${policy.comparator === '>=' ? '≥' : '>'} ${policy.minPercent} %`;
}

/** Policies that judge today and may be chosen for an episode, plus the one it already has. */
export function enabledPolicyOptions(
  policies: readonly PolicySummary[],
  alreadyChosen = '',
): { value: string; label: string }[] {
  return policies
    .filter(
      ({ enabled, standing, policyId }) =>
        (enabled && standing === 'in_effect') || policyId === alreadyChosen,
    )
    .map((policy) => ({
      value: policy.policyId,
      label: episodeTexts.policyOption(policy.shortName || policy.name, policy.version, reliefRule(policy)),
    }));
}
