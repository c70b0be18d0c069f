import { policyDraftFound } from '#shared/contract/policy-drafts.ts';
import { route } from '../../http/route.ts';
import { policyDraftParams } from './keep-policy-draft.ts';
import { findPolicyDraft } from './policy-draft-store.ts';
import { presentPolicyDraft } from './present-policy-draft.ts';

export const getPolicyDraft = route({
  method: 'get',
  path: '/api/policies/:policyId/draft',
  summary: 'The draft of a policy, as far as it has come; null where nobody works on it.',
  action: 'draft_policy',
  params: policyDraftParams,
  answer: policyDraftFound,
  handle: ({ db, who, params: { policyId } }) =>
    db.inClinicBySql(who, async (tx) => ({
      draft: await presentPolicyDraft(tx, who.clinicId, await findPolicyDraft(tx, who.clinicId, policyId)),
    })),
});
