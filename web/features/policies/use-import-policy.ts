import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ListedPolicy } from '#shared/contract/policies.ts';
import type { PolicyDraft } from '#shared/contract/policy-drafts.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { policyDraftsQuery, putPolicyDraft } from './policy-draft-calls.ts';

export type FoundPolicyDraft = Pick<PolicyDraft, 'body' | 'version' | 'savedAt' | 'savedByName'>;

interface Import {
  readonly id: string;
  readonly definition: Record<string, unknown>;
  /** The version of the draft it replaces, which its author has seen; null: there is none. */
  readonly replaced: number | null;
}

/** Makes a draft of a definition and goes there; a draft that stands there already is shown first. */
export function useImportPolicy(listed: ListedPolicy | undefined) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [existing, setExisting] = useState<FoundPolicyDraft | null>(null);
  const latest = listed && Math.max(listed.version, ...listed.upcoming.map(({ version }) => version));
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ id, definition, replaced }: Import) => {
      const basedOn = latest === undefined ? null : { policyId: id, version: latest };
      const body = { definition: { ...definition, id }, changeNote: '', takesEffectOn: null, basedOn };
      return putPolicyDraft(id, body, replaced);
    },
    onSuccess: async (_kept, { id }) => {
      await queries.invalidateQueries(policyDraftsQuery);
      await navigate({ to: '/policies/$policyId/publish', params: { policyId: id } });
    },
    onError: (failure) => setExisting(draftOfConflict(failure)),
  });
  const makeDraft = (id: string, definition: Record<string, unknown>, replaced: number | null) =>
    mutate({ id, definition, replaced });
  return { makeDraft, existing, problem: existing ? null : error, isPending };
}

function draftOfConflict(failure: unknown): FoundPolicyDraft | null {
  if (!(failure instanceof ApiProblem) || failure.code !== 'version_stale') return null;
  return (failure.document.current as FoundPolicyDraft | null | undefined) ?? null;
}
