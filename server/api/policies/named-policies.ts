import type { Policy } from '#shared/domain/policy.ts';
import { presetPolicies } from '#shared/domain/presets.ts';
import type { Sql } from '../../db/sql.ts';
import { clinicToday } from '../assessment/clinic-today.ts';
import { listPoliciesInEffect } from './policies-in-effect-store.ts';

/** What a case can name: the presets in file order, then the clinic's own, each in the version that judges today. */
export async function loadNamedPolicies(
  tx: Sql,
  { clinicId, now }: { readonly clinicId: string; readonly now: Date },
): Promise<ReadonlyMap<string, Policy>> {
  const own = await listPoliciesInEffect(tx, clinicId, await clinicToday(tx, clinicId, now));
  return new Map([
    ...presetPolicies.map((policy) => [policy.id, policy] as const),
    ...own.map(({ policyId, policy, enabled }) => [policyId, { ...policy, enabled }] as const),
  ]);
}
