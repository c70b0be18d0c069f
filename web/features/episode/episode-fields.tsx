import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import type { RecordEpisodeRequest } from '#shared/contract/episodes.ts';
import { checklistAnswers, checklistItems } from '#shared/contract/record-vocabulary.ts';
import { regions } from '#shared/domain/vocabulary.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FieldGrid } from '../../components/field-grid.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { enabledPolicyOptions } from '../../lib/enabled-policy-options.ts';
import { policiesQuery } from '../../lib/list-policies.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { checklistAnswerWords, checklistWords, regionWords } from '../../lib/texts/record-words.ts';
import classes from './episode.module.css';

export type Indication = Omit<RecordEpisodeRequest, 'id'>;

export const indicationFields = ['region', 'indexPain', 'policyId'];

const regionOptions = regions.map((region) => ({ value: region, label: regionWords[region] }));
const answerOptions = checklistAnswers.map((answer) => ({
  value: answer,
  label: checklistAnswerWords[answer],
}));

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
        <h3 className={classes.part}>{episodeTexts.checklist}</h3>
        <p className={classes.help}>{episodeTexts.checklistHelp}</p>
        <div className={classes.checklist}>
          {checklistItems.map((item, index) => (
            <div className={classes.question} key={item}>
              <ChoiceField
                inline
                legend={checklistWords[item]}
                options={answerOptions}
                registration={form.register(`checklist.${index}.answer`)}
              />
              {form.watch(`checklist.${index}.answer`) !== 'not_recorded' && (
                <TextInput
                  {...form.register(`checklist.${index}.note`)}
                  aria-label={episodeTexts.noteFor(checklistWords[item])}
                  error={errors.checklist?.[index]?.note?.message}
                  mt={6}
                  placeholder={episodeTexts.note}
                />
              )}
            </div>
          ))}
        </div>
      </div>
    </Stack>
  );
}
