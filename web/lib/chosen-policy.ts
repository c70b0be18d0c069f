import { useNavigate, useSearch } from '@tanstack/react-router';

/** The policy a result is looked at under, kept in the address: null is the episode's own. */
export function useChosenPolicy(): [policyId: string | null, choose: (policyId: string | null) => void] {
  const { policyId }: { policyId?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const choose = (next: string | null) =>
    void navigate({ to: '.', search: next === null ? {} : { policyId: next }, replace: true });
  return [typeof policyId === 'string' ? policyId : null, choose];
}
