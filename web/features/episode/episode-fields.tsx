import { NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import type { RecordEpisodeRequest } from '#shared/contract/episodes.ts';
import { indicationItems, rfaItems } from '#shared/contract/record-vocabulary.ts';
import { regions } from '#shared/domain/vocabulary.ts';
import { FieldGrid } from '../../components/field-grid.tsx';
import { Fold } from '../../components/fold.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { enabledPolicyOptions } from '../../lib/enabled-policy-options.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { checklistTexts } from '../../lib/texts/checklist.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { regionWords } from '../../lib/texts/record-words.ts';
import { ChecklistFields } from './checklist-fields.tsx';
import classes from './episode.module.css';

export type Indication = Omit<RecordEpisodeRequest, 'id'>;

export const indicationFields = ['region', 'indexPain', 'policyId'];

const regionOptions = regions.map((region) => ({ value: region, label: regionWords[region] }));
/** What a new and an amended episode ask alike. */
export function EpisodeFields() {
  const form = useFormContext<Indication>();
  const policies = useQuery(policiesQuery);
  const { errors } = form.formState;
  return (
    <Stack gap="lg">
      <FieldGrid least={300}>
        <NativeSelect
          {...form.register('region')}
          data={regionOptions}
          error={errors.region?.message}
          label={episodeTexts.region}
        />
        <NativeSelect
          {...form.register('policyId')}
          data={enabledPolicyOptions(policies.data?.policies ?? [], form.getValues('policyId'))}
          description={episodeTexts.policyHelp}
          error={errors.policyId?.message}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          key={policies.data ? 'there' : 'loading'}
          label={episodeTexts.policy}
        />
      </FieldGrid>
      <ProblemNotice error={policies.error} onRetry={() => void policies.refetch()} />
      <Textarea
        {...form.register('indexPain')}
        autosize
        description={episodeTexts.indexPainHelp}
        error={errors.indexPain?.message}
        label={episodeTexts.indexPain}
        minRows={2}
      />
      <div>
        <h3 className={classes.part}>{checklistTexts.indication}</h3>
        <p className={classes.help}>{checklistTexts.indicationNote}</p>
        <ChecklistFields items={indicationItems} />
      </div>
      <Fold line={checklistTexts.beforeRfaFold}>
        <p className={classes.help}>{checklistTexts.beforeRfaNote}</p>
        <ChecklistFields items={rfaItems} />
      </Fold>
    </Stack>
  );
}
