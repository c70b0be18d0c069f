import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { entryTexts } from '../../lib/texts/entries.ts';
import { policyHistoryQuery } from './get-policy-history.ts';
import { type EnteredPolicy, entryName, nameOfRefusedPath, type PolicyEntries } from './policy-entries.ts';
import { policyFields } from './policy-fields.ts';
import { publishPolicy } from './publish-policy.ts';

interface Publication {
  policyId: string;
  /** The version it was made on; null: the policy is new. */
  version: number | null;
  entered: EnteredPolicy;
  /** Whether the effect of exactly this was looked at. */
  isSeen: boolean;
}

const names = [...policyFields.map(({ path }) => entryName(path)), 'id', 'changeNote', 'takesEffectOn'];

/**
 * Publishes what stands in the form; what cannot be read or is refused stands at its field. Where its effect was not
 * looked at, it asks once.
 */
export function usePublishPolicy(form: UseFormReturn<PolicyEntries>, publication: Publication) {
  const { policyId, version, entered, isSeen } = publication;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<unknown>(null);
  const [isUnseen, setUnseen] = useState(false);
  const changeNote = () => String(form.getValues('changeNote') ?? '').trim();
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      publishPolicy(policyId, {
        version,
        definition: entered.definition,
        changeNote: changeNote(),
        takesEffectOn: String(form.getValues('takesEffectOn')),
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(policiesQuery);
      await queryClient.invalidateQueries(policyHistoryQuery(policyId));
      await navigate({ to: '/policies/$policyId', params: { policyId } });
    },
    onError: (error) => setProblem(showFieldProblems(error, form.setError, names, nameOfRefusedPath)),
    onSettled: () => setUnseen(false),
  });

  function publish(entries: PolicyEntries) {
    setProblem(null);
    const problems: Record<string, string> = { ...entered.problems };
    if (policyId === '') problems.id = entryTexts.missing;
    if (changeNote() === '') problems.changeNote = entryTexts.missing;
    if (!entries.takesEffectOn) problems.takesEffectOn = entryTexts.missing;
    if (String(entries.name ?? '').trim() === '') problems.name = entryTexts.missing;
    for (const [index, [name, message]] of Object.entries(problems).entries()) {
      form.setError(name, { message }, { shouldFocus: index === 0 });
    }
    if (Object.keys(problems).length > 0) return;
    if (isSeen) mutate();
    else setUnseen(true);
  }

  return {
    publish,
    isUnseen,
    publishUnseen: () => mutate(),
    forgoUnseen: () => setUnseen(false),
    problem,
    isPending,
  };
}
