import type { ChecklistEntry } from '#shared/contract/episodes.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { clinicToday } from '../assessment/clinic-today.ts';
import { findPolicyInEffect } from '../policies/policies-in-effect-store.ts';

/** Refuses a checklist item answered twice and a policy that judges nothing in this clinic today. */
export async function refuseIndication(
  tx: Tx,
  { clinicId, now }: Actor,
  indication: { policyId: string; checklist: readonly ChecklistEntry[] },
): Promise<void> {
  const { policyId, checklist } = indication;
  const items = checklist.map(({ item }) => item);
  const twice = items.flatMap((item, place) => (items.indexOf(item) === place ? [] : [place]));
  if (twice.length > 0) {
    const message = 'This item stands here twice.';
    throw new Refusal(
      'invalid_request',
      twice.map((place) => ({ path: `checklist[${place}].item`, code: 'duplicate', message })),
    );
  }
  const today = await clinicToday(tx, clinicId, now);
  if (!(await findPolicyInEffect(tx, clinicId, policyId, today))) throw unknownPolicy('policyId');
}

export function unknownPolicy(path: string): Refusal {
  const message = 'Choose one of the policies of this clinic.';
  return new Refusal('unknown_policy', [{ path, code: 'unknown_policy', message }]);
}
