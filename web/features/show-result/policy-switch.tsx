import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { policyText } from '#shared/domain/texts.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { resultTexts } from './texts.ts';

interface PolicySwitchProps {
  ownPolicyId: string;
  /** null: the episode's own */
  policyId: string | null;
  onPolicy: (policyId: string | null) => void;
}

/** Which policy the result is judged under; looking changes nothing in the record. */
export function PolicySwitch({ ownPolicyId, policyId, onPolicy }: PolicySwitchProps) {
  const policies = useQuery(policiesQuery);
  const shown = (policies.data?.policies ?? []).filter(
    (policy) =>
      (policy.enabled && policy.standing === 'in_effect') ||
      policy.policyId === ownPolicyId ||
      policy.policyId === policyId,
  );
  if (policies.isError && !policies.data) return null;
  return (
    <NativeSelect
      // Its place is kept until the policies are here.
      disabled={shown.length === 0}
      miw={260}
      label={resultTexts.policyLabel}
      value={policyId ?? ownPolicyId}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onPolicy(chosen === ownPolicyId ? null : chosen);
      }}
      data={shown.map((policy) => {
        const name = policyText(policy.shortName, policy.version);
        return {
          value: policy.policyId,
          label: policy.policyId === ownPolicyId ? resultTexts.ownPolicy(name) : name,
        };
      })}
    />
  );
}
