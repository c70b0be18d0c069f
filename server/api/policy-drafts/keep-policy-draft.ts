import * as z from 'zod/mini';
import {
  keepPolicyDraftRequest,
  keptPolicyDraft,
  type PolicyDraftBody,
  policyId,
} from '#shared/contract/policy-drafts.ts';
import type { Sql } from '../../db/sql.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { auditPolicyDraft } from './audit-policy-draft.ts';
import {
  findPolicyDraft,
  insertPolicyDraft,
  lockPolicyDraft,
  type StoredPolicyDraft,
  updatePolicyDraft,
} from './policy-draft-store.ts';
import { stalePolicyDraft } from './present-policy-draft.ts';

export const policyDraftParams = z.object({ policyId });

export const keepPolicyDraft = writeRoute({
  method: 'put',
  path: '/api/policies/:policyId/draft',
  summary: 'Keeps the draft of a policy that the administrators of the clinic share; it judges nothing.',
  action: 'draft_policy',
  params: policyDraftParams,
  body: keepPolicyDraftRequest,
  answer: keptPolicyDraft,
  versioned: 'existing_or_new',
  versionOf: ({ version }) => version,
  writeBySql: async (tx, actor, { params, body: { body }, version }) => {
    const kept =
      version === null
        ? await begin(tx, actor, params.policyId, body)
        : await change(tx, actor, params.policyId, body, version);
    return { version: kept.version, savedAt: kept.changedAt.toISOString() };
  },
});

async function begin(tx: Sql, actor: Actor, id: string, body: PolicyDraftBody): Promise<StoredPolicyDraft> {
  const { clinicId } = actor;
  const begun = await insertPolicyDraft(tx, actor, id, body);
  if (begun === null) throw await stalePolicyDraft(tx, clinicId, await findPolicyDraft(tx, clinicId, id));
  await auditPolicyDraft(tx, actor, 'policy_draft_begun', begun);
  return begun;
}

/** One person's saves are one event; when somebody else goes on, what was there until then stays in the audit. */
async function change(
  tx: Sql,
  actor: Actor,
  id: string,
  body: PolicyDraftBody,
  version: number,
): Promise<StoredPolicyDraft> {
  const stored = await lockPolicyDraft(tx, actor.clinicId, id);
  if (stored?.version !== version) throw await stalePolicyDraft(tx, actor.clinicId, stored);
  if (stored.changedById !== actor.userId) {
    await auditPolicyDraft(tx, actor, 'policy_draft_continued', stored);
  }
  return updatePolicyDraft(tx, actor, id, body);
}
