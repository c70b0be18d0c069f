import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PolicyDraftBody } from '#shared/contract/policy-drafts.ts';
import { hasCode } from '../../lib/api-problem.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { formatDay } from '../../lib/format.ts';
import { policyHistoryQuery } from '../../lib/get-policy-history.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { entryTexts } from '../../lib/texts/entries.ts';
import { policyDraftTexts } from '../../lib/texts/policy-drafts.ts';
import type { Draft } from '../../lib/use-draft.ts';
import { policyDraftsQuery } from './policy-draft-calls.ts';
import { type EnteredPolicy, entryName, nameOfRefusedPath, type PolicyEntries } from './policy-entries.ts';
import { policyFields } from './policy-fields.ts';
import { publishPolicy } from './publish-policy.ts';

interface Publication {
  policyId: string;
  /** The version it was made on; null: the policy is new. */
  version: number | null;
  entered: EnteredPolicy;
  /** The first day it may judge on. */
  earliest: string;
  draft: Draft<PolicyDraftBody>;
  /** Sends what stands in the form to the draft. */
  keep: () => void;
  /** Whether the effect of exactly this was looked at; nothing is published before. */
  isSeen: boolean;
  /** Shows the effect, so that it is seen. */
  showEffect: () => void;
  /** The server does not know of such a look, or no longer. */
  forgetEffect: () => void;
}

const names = [...policyFields.map(({ path }) => entryName(path)), 'changeNote', 'takesEffectOn'];

/**
 * Publishes what stands in the form, and its draft goes with it; what cannot be read or is refused stands at its field.
 * Where its effect was not looked at, that is shown instead; the server holds to it too.
 */
export function usePublishPolicy(form: UseFormReturn<PolicyEntries>, publication: Publication) {
  const { policyId, version, entered, earliest, draft, keep, isSeen, showEffect, forgetEffect } = publication;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<unknown>(null);
  const isDone = useRef(false);
  const text = (name: string) => String(form.getValues(name) ?? '').trim();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      await draft.save();
      await draft.rest();
      const draftVersion = draft.version();
      return publishPolicy(policyId, {
        version,
        definition: { ...entered.definition },
        changeNote: text('changeNote'),
        takesEffectOn: text('takesEffectOn'),
        ...(draftVersion !== null && { draftVersion }),
      });
    },
    onSuccess: async ({ version: published }) => {
      isDone.current = true;
      await queryClient.invalidateQueries(policiesQuery);
      await queryClient.invalidateQueries(policyHistoryQuery(policyId));
      void queryClient.invalidateQueries(policyDraftsQuery);
      await navigate({ to: '/policies/$policyId', params: { policyId }, state: { published } });
    },
    onError: (error) => {
      setProblem(showFieldProblems(error, form.setError, names, nameOfRefusedPath));
      // A newer version shows above the form once it is here; a changed draft once this one is sent again.
      if (hasCode(error, 'version_stale')) void queryClient.invalidateQueries(policyHistoryQuery(policyId));
      if (hasCode(error, 'draft_changed')) keep();
      if (hasCode(error, 'effect_not_seen')) forgetEffect();
    },
  });

  function publish(entries: PolicyEntries) {
    setProblem(null);
    const problems: Record<string, string> = { ...entered.problems };
    if (text('changeNote') === '') problems.changeNote = entryTexts.missing;
    if (text('takesEffectOn') < earliest) {
      problems.takesEffectOn = policyDraftTexts.notBefore(formatDay(earliest));
    }
    if (String(entries.name ?? '').trim() === '') problems.name = entryTexts.missing;
    for (const [index, [name, message]] of Object.entries(problems).entries()) {
      form.setError(name, { message }, { shouldFocus: index === 0 });
    }
    if (Object.keys(problems).length > 0) return;
    if (isSeen) mutate();
    else showEffect();
  }

  return {
    publish,
    isDone: () => isDone.current,
    problem,
    isPending,
  };
}
