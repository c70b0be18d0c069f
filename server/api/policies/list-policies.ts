import { policyList } from '#shared/contract/policies.ts';
import { presetPolicies } from '#shared/domain/presets.ts';
import { route } from '../../http/route.ts';
import { clinicToday } from '../assessment/clinic-today.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import type { Names } from '../series/present-series.ts';
import { listPoliciesInEffect, listUpcomingPolicies } from './policies-in-effect-store.ts';
import type { PublishedPolicy } from './policy-store.ts';
import { presentListedPolicy, publishersOf } from './present-policy.ts';

// The clinic's own come first, then the product's proposal for a clinic, then the others as they were shipped.
const presetPlaces = new Map(
  presetPolicies.map(({ id, kind }, place) => [id, kind === 'template' ? -1 : place]),
);

export const listPolicies = route({
  method: 'get',
  path: '/api/policies',
  summary:
    "The version of each policy that judges today, the clinic's own first, and those whose day is still to come.",
  action: 'read_policy',
  answer: policyList,
  handle: ({ db, deployment, who }) =>
    db.inClinic(who, async (tx) => {
      const { clinicId } = who;
      const today = await clinicToday(tx, clinicId, deployment.now());
      const judging = await listPoliciesInEffect(tx, clinicId, today);
      const upcoming = await listUpcomingPolicies(tx, clinicId, today);
      const names = await namesOf(tx, clinicId, publishersOf([...judging, ...upcoming]));
      const ids = [...new Set([...judging, ...upcoming].map(({ policyId }) => policyId))];
      const place = (id: string) => presetPlaces.get(id) ?? -2;
      ids.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
      return { policies: ids.flatMap((id) => listed(id, judging, upcoming, names)) };
    }),
});

function listed(
  id: string,
  judging: readonly PublishedPolicy[],
  upcoming: readonly PublishedPolicy[],
  names: Names,
) {
  const isIt = ({ policyId }: PublishedPolicy) => policyId === id;
  return presentListedPolicy(judging.find(isIt), upcoming.filter(isIt), names);
}
