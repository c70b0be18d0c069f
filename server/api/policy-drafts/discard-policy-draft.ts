import * as z from 'zod/mini';
import { writeRoute } from '../../http/write-route.ts';
import { auditPolicyDraft } from './audit-policy-draft.ts';
import { policyDraftParams } from './keep-policy-draft.ts';
import { lockPolicyDraft, removePolicyDraft } from './policy-draft-store.ts';
import { stalePolicyDraft } from './present-policy-draft.ts';

export const discardPolicyDraft = writeRoute({
  method: 'delete',
  path: '/api/policies/:policyId/draft',
  summary:
    'Discards the draft of a policy, unless somebody has changed it since; what it was stays in the audit.',
  action: 'draft_policy',
  params: policyDraftParams,
  answer: z.object({}),
  versioned: 'existing',
  writeBySql: async (tx, actor, { params: { policyId }, version }) => {
    const stored = await lockPolicyDraft(tx, actor.clinicId, policyId);
    if (stored === null) return {};
    if (stored.version !== version) throw await stalePolicyDraft(tx, actor.clinicId, stored);
    await removePolicyDraft(tx, actor.clinicId, policyId);
    await auditPolicyDraft(tx, actor, 'policy_draft_discarded', stored);
    return {};
  },
});
