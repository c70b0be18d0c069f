import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { type RecordEpisodeRequest, recordEpisodeRequest } from '#shared/contract/episodes.ts';
import { checklistItems } from '#shared/contract/record-vocabulary.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { episodeQuery } from '../../lib/get-episode.ts';
import { newId } from '../../lib/new-id.ts';
import { useSession } from '../../lib/session.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { indicationFields } from './episode-fields.tsx';
import { EpisodeFormFrame } from './episode-form-frame.tsx';
import { recordEpisode } from './record-episode.ts';

interface NewEpisodeFormProps {
  patientId: string;
  onCancel: () => void;
}

export function NewEpisodeForm({ patientId, onCancel }: NewEpisodeFormProps) {
  const { defaultPolicyIds } = useSession().clinic;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<unknown>(null);
  const [blank] = useState(
    (): RecordEpisodeRequest => ({
      id: newId(),
      region: 'lumbar',
      indexPain: '',
      policyId: defaultPolicyIds.lumbar,
      checklist: checklistItems.map((item) => ({ item, answer: 'not_recorded', note: '' })),
    }),
  );
  const form = useForm({ resolver: zodResolver(recordEpisodeRequest), defaultValues: blank });
  const region = form.watch('region');
  const isOwnChoice = form.formState.dirtyFields.policyId === true;
  useEffect(() => {
    // A region brings its policy, until somebody has chosen one.
    if (!isOwnChoice) form.setValue('policyId', defaultPolicyIds[region]);
  }, [form, region, isOwnChoice, defaultPolicyIds]);
  const record = useMutation({
    mutationFn: (request: RecordEpisodeRequest) => recordEpisode(patientId, request),
    onSuccess: async (detail) => {
      const episodeId = detail.episode.id;
      queryClient.setQueryData(episodeQuery(episodeId).queryKey, detail);
      await queryClient.invalidateQueries({ queryKey: ['patient', patientId] });
      await navigate({ to: '/episodes/$episodeId', params: { episodeId } });
    },
    onError: (error) => setProblem(showFieldProblems(error, form.setError, indicationFields)),
  });
  return (
    <FormProvider {...form}>
      <EpisodeFormFrame
        isPending={record.isPending}
        onCancel={onCancel}
        onSubmit={form.handleSubmit((request) => record.mutate(request))}
        problem={problem}
        saveLabel={episodeTexts.save}
        title={episodeTexts.formTitle}
      />
    </FormProvider>
  );
}
