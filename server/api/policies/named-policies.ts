import type { Policy } from '#shared/domain/policy.ts';
import { presetPolicies } from '#shared/domain/presets.ts';
import type { Sql } from '../../db/sql.ts';
import { listNewestPolicies } from './policy-store.ts';

/** What a case can name: the presets in file order, then the clinic's own, each in the clinic's newest version. */
export async function loadNamedPolicies(tx: Sql, clinicId: string): Promise<ReadonlyMap<string, Policy>> {
  const own = await listNewestPolicies(tx, clinicId);
  return new Map([
    ...presetPolicies.map((policy) => [policy.id, policy] as const),
    ...own.map(({ policyId, policy, enabled }) => [policyId, { ...policy, enabled }] as const),
  ]);
}
