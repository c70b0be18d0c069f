import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { entryTexts } from '../../lib/texts/entries.ts';
import { policyHistoryQuery } from './get-policy-history.ts';
import { definitionOf, entryName, nameOfRefusedPath, type PolicyEntries } from './policy-entries.ts';
import { policyFields } from './policy-fields.ts';
import { publishPolicy } from './publish-policy.ts';

interface Publication {
  policyId: string;
  definition: Record<string, unknown>;
  changeNote: string;
}

const names = [...policyFields.map(({ path }) => entryName(path)), 'id', 'changeNote'];

/** Publishes what stands in the form; what cannot be read or is refused stands at its field. */
export function usePublishPolicy(form: UseFormReturn<PolicyEntries>, based: PolicyVersion, asNew: boolean) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<unknown>(null);
  const mutation = useMutation({
    mutationFn: ({ policyId, definition, changeNote }: Publication) =>
      publishPolicy(policyId, { version: asNew ? null : based.version, definition, changeNote }),
    onSuccess: async ({ policyId }) => {
      await queryClient.invalidateQueries(policiesQuery);
      await queryClient.invalidateQueries(policyHistoryQuery(policyId));
      await navigate({ to: '/policies/$policyId', params: { policyId } });
    },
    onError: (error) => setProblem(showFieldProblems(error, form.setError, names, nameOfRefusedPath)),
  });
  const publish = (entries: PolicyEntries) => {
    setProblem(null);
    const policyId = asNew ? String(entries.id ?? '').trim() : based.policyId;
    const changeNote = String(entries.changeNote ?? '').trim();
    const base = asNew ? ownPolicy(based.definition, policyId) : based.definition;
    const read = definitionOf(base, entries);
    const problems = read.ok ? {} : { ...read.problems };
    if (policyId === '') problems.id = entryTexts.missing;
    if (changeNote === '') problems.changeNote = entryTexts.missing;
    if (String(entries.name ?? '').trim() === '') problems.name = entryTexts.missing;
    for (const [index, [name, message]] of Object.entries(problems).entries()) {
      form.setError(name, { message }, { shouldFocus: index === 0 });
    }
    if (read.ok && Object.keys(problems).length === 0) {
      mutation.mutate({ policyId, definition: read.definition, changeNote });
    }
  };
  return { publish, problem, isPending: mutation.isPending };
}

/** A copy starts as the clinic's own: nobody else has issued or verified it. */
function ownPolicy(definition: Record<string, unknown>, policyId: string): Record<string, unknown> {
  return { ...definition, id: policyId, version: 1, kind: 'clinic', identifiers: {}, sources: [] };
}
