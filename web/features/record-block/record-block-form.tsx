import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type FieldPath, FormProvider, useForm } from 'react-hook-form';
import type { RecordBlockRequest } from '#shared/contract/blocks.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { procedures } from '#shared/domain/vocabulary.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { newId } from '../../lib/new-id.ts';
import { useSession } from '../../lib/session.ts';
import { procedureWords } from '../../lib/texts/record-words.ts';
import classes from './block-form.module.css';
import { type BlockForm, emptyBlockForm, formNameOf, readBlockForm } from './block-form.ts';
import { ComplicationsPanel } from './complications-panel.tsx';
import { ConductPanel } from './conduct-panel.tsx';
import { InjectatePanel } from './injectate-panel.tsx';
import { recordBlock } from './record-block.ts';
import { ScoringPanel } from './scoring-panel.tsx';
import { TargetPanel } from './target-panel.tsx';
import { nothingPicked, targetsOf } from './target-selection.ts';
import { blockTexts } from './texts.ts';
import { TimeField } from './time-field.tsx';

/** One block as it was done. Procedure, targets, side and agent are chosen, never preselected. */
export function RecordBlockForm({ detail }: { detail: EpisodeDetail }) {
  const { user } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [selection, setSelection] = useState(nothingPicked);
  const [problem, setProblem] = useState<unknown>(null);
  const isRecorded = useRef(false);
  const form = useForm<BlockForm>({
    defaultValues: { ...emptyBlockForm, operatorId: user.role === 'physician' ? user.id : '' },
  });
  const { errors, isDirty, submitCount } = form.formState;
  const procedure = procedures.find((each) => each === form.watch('procedure')) ?? null;
  const targets = procedure === null ? [] : targetsOf(selection, procedure);
  const record = useMutation({
    mutationFn: (request: RecordBlockRequest) => recordBlock(detail.episode.id, request),
    onSuccess: async (block) => {
      isRecorded.current = true;
      await queries.invalidateQueries({ queryKey: ['episode', detail.episode.id] });
      void queries.invalidateQueries({ queryKey: ['worklist'] });
      await navigate({ to: '/blocks/$blockId/scores', params: { blockId: block.id } });
    },
    onError: (error) => setProblem(showFieldProblems(error, form.setError, formNames(), renamed)),
  });

  function renamed(path: string): string {
    return formNameOf(path, selection, form.getValues('procedure'));
  }

  function formNames(): string[] {
    const volumes = Object.keys(form.getValues('volumes')).map((key) => `volumes.${key}`);
    return [...Object.keys(emptyBlockForm), ...volumes];
  }

  function submit(values: BlockForm) {
    setProblem(null);
    const read = readBlockForm(values, selection, id);
    if ('request' in read) return record.mutate(read.request);
    for (const [index, [name, message]] of Object.entries(read.problems).entries()) {
      form.setError(name as FieldPath<BlockForm>, { message }, { shouldFocus: index === 0 });
    }
  }

  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          form.clearErrors();
          void form.handleSubmit(submit)(event);
        }}
      >
        <Panel title={blockTexts.what}>
          <div className={classes.pair}>
            <ChoiceField
              legend={blockTexts.procedure}
              options={procedures.map((value) => ({ value, label: procedureWords[value] }))}
              registration={form.register('procedure')}
              error={errors.procedure?.message}
            />
            <TimeField
              performedAt={form.watch('performedAt')}
              onPerformedAt={(performedAt) => {
                form.setValue('performedAt', performedAt, { shouldDirty: true });
                form.clearErrors('performedAt');
              }}
              error={errors.performedAt?.message}
            />
          </div>
        </Panel>
        <TargetPanel
          region={detail.episode.region}
          procedure={procedure}
          selection={selection}
          onSelection={(next) => {
            setSelection(next);
            form.clearErrors('targets');
          }}
          error={errors.targets?.message}
        />
        <InjectatePanel targets={targets} />
        <ConductPanel />
        <ComplicationsPanel />
        <ScoringPanel />
        <div className={classes.save}>
          {submitCount > 0 && Object.keys(errors).length > 0 && (
            <Notice tone="amber" urgent title={blockTexts.problems} />
          )}
          <ProblemNotice error={problem} />
          <div className={classes.saveButtons}>
            <Button type="submit" loading={record.isPending}>
              {blockTexts.save}
            </Button>
            <LinkButton to="/episodes/$episodeId" params={{ episodeId: detail.episode.id }} variant="default">
              {blockTexts.cancel}
            </LinkButton>
          </div>
        </div>
      </form>
      <LeaveGuard
        isUnsaved={() => !isRecorded.current && (isDirty || selection !== nothingPicked)}
        texts={blockTexts.leaving}
      />
    </FormProvider>
  );
}
