import type { PolicyList, PolicySummary, PolicyVersion } from '#shared/contract/policies.ts';
import type { PolicyStanding } from '#shared/contract/record-vocabulary.ts';
import type { Names } from '../series/present-series.ts';
import { type PublishedPolicy, shortNameOf } from './policy-store.ts';

export function publishersOf(policies: readonly PublishedPolicy[]): string[] {
  return policies.flatMap(({ publishedById }) => (publishedById === null ? [] : [publishedById]));
}

/** Of all versions of one policy, newest first, where each stands on a day of the clinic. */
export function standingsOn(versions: readonly PublishedPolicy[], today: string): PolicyStanding[] {
  const hasCome = versions.map(({ takesEffectOn }) => takesEffectOn === null || takesEffectOn <= today);
  const judging = hasCome.indexOf(true);
  return versions.map((_, place) =>
    place === judging
      ? 'in_effect'
      : hasCome[place] || (judging >= 0 && place > judging)
        ? 'past'
        : 'upcoming',
  );
}

function presentSummary(published: PublishedPolicy, standing: PolicyStanding, names: Names): PolicySummary {
  const { policyId, version, name, enabled, policy, takesEffectOn, publishedAt, publishedById } = published;
  return {
    policyId,
    version,
    name,
    shortName: shortNameOf(published),
    issuer: policy.issuer ?? '',
    enabled,
    minPercent: policy.rules.relief.minPercent,
    comparator: policy.rules.relief.comparator,
    blocksRequired: policy.rules.blocks.required,
    takesEffectOn,
    standing,
    publishedAt: publishedAt.toISOString(),
    publishedByName: publishedById === null ? null : (names.get(publishedById) ?? ''),
  };
}

/** A policy in a list: the version that judges, or the first that will, and those whose day is still to come. */
export function presentListedPolicy(
  judging: PublishedPolicy | undefined,
  upcoming: readonly PublishedPolicy[],
  names: Names,
): PolicyList['policies'] {
  const shown = judging ?? upcoming[0];
  if (shown === undefined) return [];
  const days = upcoming.flatMap(({ version, takesEffectOn }) =>
    takesEffectOn === null ? [] : [{ version, takesEffectOn }],
  );
  const standing = judging === undefined ? 'upcoming' : 'in_effect';
  return [{ ...presentSummary(shown, standing, names), upcoming: days }];
}

export function presentPolicyVersion(
  published: PublishedPolicy,
  standing: PolicyStanding,
  names: Names,
): PolicyVersion {
  const { id, changeNote, policy } = published;
  return { id, ...presentSummary(published, standing, names), changeNote, definition: { ...policy } };
}
