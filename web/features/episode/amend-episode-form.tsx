import { zodResolver } from '@hookform/resolvers/zod';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import {
  type AmendEpisodeRequest,
  amendEpisodeRequest,
  type EpisodeDetail,
  episodeDetail,
} from '#shared/contract/episodes.ts';
import { RecordConflict } from '../../components/record-conflict.tsx';
import type { Versioned } from '../../lib/api.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { episodeQuery } from '../../lib/get-episode.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { type NewerVersion, newerVersionOf } from '../../lib/newer-version.ts';
import { policyNames } from '../../lib/policy-names.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { wholeChecklist } from './checklist-entries.ts';
import { episodeDifferences } from './episode-differences.ts';
import { indicationFields } from './episode-fields.tsx';
import { EpisodeFormFrame } from './episode-form-frame.tsx';
import { amendEpisode } from './record-episode.ts';

type Episode = EpisodeDetail['episode'];

interface AmendEpisodeFormProps {
  episode: Episode;
  onDone: () => void;
}

/** Changes the indication, with a reason that stays in the record. */
export function AmendEpisodeForm({ episode, onDone }: AmendEpisodeFormProps) {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [newer, setNewer] = useState<NewerVersion<Episode> | null>(null);
  const [version, setVersion] = useState(episode.version);
  const policies = useQuery(policiesQuery).data?.policies;
  const form = useForm({ resolver: zodResolver(amendEpisodeRequest), defaultValues: asRequest(episode) });
  const amend = useMutation({
    mutationFn: (request: Versioned<AmendEpisodeRequest>) => amendEpisode(episode.id, request),
    onSuccess: async (detail) => {
      queryClient.setQueryData(episodeQuery(episode.id).queryKey, detail);
      await queryClient.invalidateQueries();
      onDone();
    },
    onError: (error) => {
      const found = newerVersionOf(error, episodeDetail.shape.episode);
      setNewer(found);
      setProblem(found ? null : showFieldProblems(error, form.setError, [...indicationFields, 'reason']));
    },
  });

  function saveOver({ version }: Episode) {
    setVersion(version);
    void form.handleSubmit((request) => amend.mutate({ version, ...request }))();
  }

  function takeStored(stored: Episode) {
    setVersion(stored.version);
    setNewer(null);
    form.reset(asRequest(stored));
  }

  return (
    <FormProvider {...form}>
      <EpisodeFormFrame
        isPending={amend.isPending}
        leave={
          <Button onClick={onDone} variant="default">
            {episodeTexts.cancel}
          </Button>
        }
        canSave={newer === null}
        onSubmit={form.handleSubmit((request) => amend.mutate({ version, ...request }))}
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
        {newer && (
          <RecordConflict
            differences={episodeDifferences(form.getValues(), newer.current, policyNames(policies))}
            isPending={amend.isPending}
            newer={newer}
            onKeepMine={() => saveOver(newer.current)}
            onTakeStored={() => takeStored(newer.current)}
          />
        )}
      </EpisodeFormFrame>
    </FormProvider>
  );
}

function asRequest({ region, indexPain, policyId, checklist }: Episode): AmendEpisodeRequest {
  return {
    reason: '',
    region,
    indexPain,
    policyId,
    checklist: wholeChecklist(checklist),
  };
}
