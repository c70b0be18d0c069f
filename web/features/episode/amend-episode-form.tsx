import { zodResolver } from '@hookform/resolvers/zod';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import {
  type AmendEpisodeRequest,
  amendEpisodeRequest,
  type EpisodeDetail,
} from '#shared/contract/episodes.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { episodeQuery } from '../../lib/get-episode.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { wholeChecklist } from './checklist-entries.ts';
import { indicationFields } from './episode-fields.tsx';
import { EpisodeFormFrame } from './episode-form-frame.tsx';
import { amendEpisode } from './record-episode.ts';

interface AmendEpisodeFormProps {
  episode: EpisodeDetail['episode'];
  onDone: () => void;
}

/** Changes the indication, with a reason that stays in the record. */
export function AmendEpisodeForm({ episode, onDone }: AmendEpisodeFormProps) {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [version] = useState(episode.version);
  const form = useForm({ resolver: zodResolver(amendEpisodeRequest), defaultValues: asRequest(episode) });
  const amend = useMutation({
    mutationFn: (request: AmendEpisodeRequest) => amendEpisode(episode.id, { version, ...request }),
    onSuccess: async (detail) => {
      queryClient.setQueryData(episodeQuery(episode.id).queryKey, detail);
      await queryClient.invalidateQueries();
      onDone();
    },
    onError: (error) => setProblem(showFieldProblems(error, form.setError, [...indicationFields, 'reason'])),
  });
  return (
    <FormProvider {...form}>
      <EpisodeFormFrame
        isPending={amend.isPending}
        leave={
          <Button onClick={onDone} variant="default">
            {episodeTexts.cancel}
          </Button>
        }
        onSubmit={form.handleSubmit((request) => amend.mutate(request))}
        problem={problem}
        saveLabel={episodeTexts.saveChange}
        title={episodeTexts.amendTitle}
      >
        <TextInput
          {...form.register('reason')}
          error={form.formState.errors.reason?.message}
          label={episodeTexts.reason}
          my="lg"
        />
      </EpisodeFormFrame>
    </FormProvider>
  );
}

function asRequest({
  region,
  indexPain,
  policyId,
  checklist,
}: EpisodeDetail['episode']): AmendEpisodeRequest {
  return {
    reason: '',
    region,
    indexPain,
    policyId,
    checklist: wholeChecklist(checklist),
  };
}
