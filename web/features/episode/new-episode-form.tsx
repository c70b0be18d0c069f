import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { type RecordEpisodeRequest, recordEpisodeRequest } from '#shared/contract/episodes.ts';
import { DraftButtons } from '../../components/draft-buttons.tsx';
import { DraftLine } from '../../components/draft-line.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { episodeQuery } from '../../lib/get-episode.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { newId } from '../../lib/new-id.ts';
import { policyNames } from '../../lib/policy-names.ts';
import { useSession } from '../../lib/session.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import type { Draft } from '../../lib/use-draft.ts';
import { useFormDraft } from '../../lib/use-form-draft.ts';
import { wholeChecklist } from './checklist-entries.ts';
import { episodeDifferences } from './episode-differences.ts';
import { indicationFields } from './episode-fields.tsx';
import { EpisodeFormFrame } from './episode-form-frame.tsx';
import { recordEpisode } from './record-episode.ts';
import { usePolicyOfRegion } from './use-policy-of-region.ts';

interface NewEpisodeFormProps {
  patientId: string;
  draft: Draft<RecordEpisodeRequest>;
  onClose: () => void;
}

export function NewEpisodeForm({ patientId, draft, onClose }: NewEpisodeFormProps) {
  const { defaultPolicyIds } = useSession().clinic;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const policies = useQuery(policiesQuery);
  const [problem, setProblem] = useState<unknown>(null);
  const isRecorded = useRef(false);
  const [begun] = useState((): RecordEpisodeRequest => {
    const { checklist, ...typed } = draft.found?.content ?? {
      ...{ id: newId(), region: 'lumbar' as const, indexPain: '' },
      ...{ policyId: defaultPolicyIds.lumbar, checklist: [] },
    };
    return { ...typed, checklist: wholeChecklist(checklist) };
  });
  const form = useForm({ resolver: zodResolver(recordEpisodeRequest), defaultValues: begun });
  useFormDraft(form, draft);
  usePolicyOfRegion(form);
  const record = useMutation({
    mutationFn: (request: RecordEpisodeRequest) => recordEpisode(patientId, request),
    onSuccess: async (detail) => {
      isRecorded.current = true;
      const episodeId = detail.episode.id;
      queryClient.setQueryData(episodeQuery(episodeId).queryKey, detail);
      await queryClient.invalidateQueries({ queryKey: ['patient', patientId] });
      await navigate({ to: '/episodes/$episodeId', params: { episodeId } });
    },
    onError: (error) => {
      draft.change(form.getValues());
      setProblem(showFieldProblems(error, form.setError, indicationFields));
    },
  });
  async function send(request: RecordEpisodeRequest) {
    if (await draft.readyToSend()) record.mutate(request);
  }
  return (
    <FormProvider {...form}>
      <DraftNotice
        differences={(other) =>
          episodeDifferences(form.getValues(), other, policyNames(policies.data?.policies))
        }
        draft={draft}
      />
      <EpisodeFormFrame
        canSave={draft.state.is !== 'conflict'}
        foot={<DraftLine draft={draft} />}
        isPending={form.formState.isSubmitting || record.isPending}
        leave={<DraftButtons draft={draft} onClose={onClose} />}
        onSubmit={form.handleSubmit(send)}
        problem={problem}
        saveLabel={episodeTexts.save}
        title={episodeTexts.formTitle}
      />
      <LeaveGuard
        isUnsaved={() => !isRecorded.current && !draft.isSafe()}
        saveFirst={draft.save}
        texts={episodeTexts.leaving}
      />
    </FormProvider>
  );
}
