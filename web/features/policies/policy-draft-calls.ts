import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import {
  keptPolicyDraft,
  type PolicyDraftBody,
  policyDraftFound,
  policyDraftList,
} from '#shared/contract/policy-drafts.ts';
import { changeJson, getJson, type Versioned } from '../../lib/api.ts';
import type { DraftCalls } from '../../lib/draft-calls.ts';

const addressOf = (policyId: string) => `/api/policies/${encodeURIComponent(policyId)}/draft`;

/** Drafts of policies belong to all administrators of the clinic. */
export const sharedPolicyDrafts: DraftCalls = {
  get: ({ subjectId }, signal) => getJson(addressOf(subjectId), policyDraftFound, signal),
  keep: ({ subjectId }, { isLast, ...sent }) =>
    changeJson('PUT', addressOf(subjectId), sent, keptPolicyDraft, isLast),
  discard: async ({ subjectId }, version) => {
    await changeJson('DELETE', addressOf(subjectId), { version }, z.object({}));
  },
};

/** Puts a whole draft in the place of the one that was seen; null: there was none. */
export function putPolicyDraft(policyId: string, body: PolicyDraftBody, version: number | null) {
  const content: Versioned<{ body: PolicyDraftBody }> = { body, version };
  return changeJson('PUT', addressOf(policyId), content, keptPolicyDraft);
}

export const policyDraftsQuery = queryOptions({
  queryKey: ['policy-drafts'],
  queryFn: ({ signal }) => getJson('/api/policy-drafts', policyDraftList, signal),
});
