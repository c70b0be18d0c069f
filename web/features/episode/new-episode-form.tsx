import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { type RecordEpisodeRequest, recordEpisodeRequest } from '#shared/contract/episodes.ts';
import { checklistItems } from '#shared/contract/record-vocabulary.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { episodeQuery } from '../../lib/get-episode.ts';
import { newId } from '../../lib/new-id.ts';
import { useSession } from '../../lib/session.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { EpisodeFields, indicationFields } from './episode-fields.tsx';
import { recordEpisode } from './record-episode.ts';

interface NewEpisodeFormProps {
  patientId: string;
  onCancel: () => void;
}

export function NewEpisodeForm({ patientId, onCancel }: NewEpisodeFormProps) {
  const { defaultPolicyId } = useSession().clinic;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<unknown>(null);
  const [blank] = useState(
    (): RecordEpisodeRequest => ({
      id: newId(),
      region: 'lumbar',
      indexPain: '',
      policyId: defaultPolicyId,
      checklist: checklistItems.map((item) => ({ item, answer: 'not_recorded', note: '' })),
    }),
  );
  const form = useForm({ resolver: zodResolver(recordEpisodeRequest), defaultValues: blank });
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
    <Panel title={episodeTexts.formTitle}>
      <FormProvider {...form}>
        <form noValidate onSubmit={form.handleSubmit((request) => record.mutate(request))}>
          <EpisodeFields />
          <ProblemNotice error={problem} />
          <Group gap="sm" mt="lg">
            <Button loading={record.isPending} type="submit">
              {episodeTexts.save}
            </Button>
            <Button onClick={onCancel} variant="default">
              {episodeTexts.cancel}
            </Button>
          </Group>
        </form>
      </FormProvider>
    </Panel>
  );
}
