import { policyList } from '#shared/contract/policies.ts';
import { presetPolicies } from '#shared/domain/presets.ts';
import { route } from '../../http/route.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import { listNewestPolicies } from './policy-store.ts';
import { presentPolicySummary, publishersOf } from './present-policy.ts';

const presetPlaces = new Map(presetPolicies.map(({ id }, place) => [id, place]));

export const listPolicies = route({
  method: 'get',
  path: '/api/policies',
  summary: 'The newest version of each policy of the clinic, presets first.',
  action: 'read_policy',
  answer: policyList,
  handle: ({ db, who }) =>
    db.inClinic(who.clinicId, async (tx) => {
      const published = await listNewestPolicies(tx, who.clinicId);
      const names = await namesOf(tx, who.clinicId, publishersOf(published));
      const place = (id: string) => presetPlaces.get(id) ?? presetPlaces.size;
      published.sort((a, b) => place(a.policyId) - place(b.policyId));
      return { policies: published.map((policy) => presentPolicySummary(policy, names)) };
    }),
});
