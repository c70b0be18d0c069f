import { policyDraftList } from '#shared/contract/policy-drafts.ts';
import { route } from '../../http/route.ts';
import { namesOf } from '../blocks/clinicians-store.ts';
import * as store from './policy-draft-store.ts';

export const listPolicyDrafts = route({
  method: 'get',
  path: '/api/policy-drafts',
  summary: 'The policies that administrators are working on, last changed first.',
  action: 'draft_policy',
  answer: policyDraftList,
  handle: ({ db, who }) =>
    db.inClinicBySql(who, async (tx) => {
      const drafts = await store.listPolicyDrafts(tx, who.clinicId);
      const names = await namesOf(
        tx,
        who.clinicId,
        drafts.map(({ changedById }) => changedById),
      );
      return {
        drafts: drafts.map(({ policyId, definition, version, changedAt, changedById }) => ({
          policyId,
          name: typeof definition.name === 'string' ? definition.name : '',
          version,
          savedAt: changedAt.toISOString(),
          savedByName: names.get(changedById) ?? '',
        })),
      };
    }),
});
