import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type FieldPath, FormProvider, useForm } from 'react-hook-form';
import type { RecordBlockRequest } from '#shared/contract/blocks.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { procedures } from '#shared/domain/vocabulary.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DraftLine } from '../../components/draft-line.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { LeaveGuard } from '../../components/leave-guard.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { newId } from '../../lib/new-id.ts';
import { useSession } from '../../lib/session.ts';
import { procedureWords } from '../../lib/texts/record-words.ts';
import type { Draft } from '../../lib/use-draft.ts';
import type { BlockDraft } from './block-draft.ts';
import classes from './block-form.module.css';
import { type BlockForm, emptyBlockForm, formNameOf, readBlockForm } from './block-form.ts';
import { ComplicationsPanel } from './complications-panel.tsx';
import { ConductPanel } from './conduct-panel.tsx';
import { differencesOf } from './draft-differences.ts';
import { InjectatePanel } from './injectate-panel.tsx';
import { recordBlock } from './record-block.ts';
import { ScoringPanel } from './scoring-panel.tsx';
import { TargetPanel } from './target-panel.tsx';
import { nothingPicked, targetsOf } from './target-selection.ts';
import { blockTexts } from './texts.ts';
import { TimeField } from './time-field.tsx';
import { useDraftChanges } from './use-draft-changes.ts';

/** One block as it was done. Procedure, targets, side and agent are chosen, never preselected. */
export function RecordBlockForm({ detail, draft }: { detail: EpisodeDetail; draft: Draft<BlockDraft> }) {
  const { user } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [selection, setSelection] = useState(draft.found?.content.selection ?? nothingPicked);
  const [problem, setProblem] = useState<unknown>(null);
  const isRecorded = useRef(false);
  const form = useForm<BlockForm>({
    defaultValues: draft.found?.content.form ?? {
      ...emptyBlockForm,
      operatorId: user.role === 'physician' ? user.id : '',
    },
  });
  useDraftChanges(form, selection, draft);
  const { errors, submitCount } = form.formState;
  const procedure = procedures.find((each) => each === form.watch('procedure')) ?? null;
  const targets = procedure === null ? [] : targetsOf(selection, procedure);
  const record = useMutation({
    mutationFn: async (request: RecordBlockRequest) => {
      // The server ends the draft together with what it was of; nothing may begin it anew.
      await draft.rest();
      return recordBlock(detail.episode.id, request);
    },
    onSuccess: async (block) => {
      isRecorded.current = true;
      await queries.invalidateQueries({ queryKey: ['episode', detail.episode.id] });
      void queries.invalidateQueries({ queryKey: ['worklist'] });
      await navigate({ to: '/blocks/$blockId/scores', params: { blockId: block.id } });
    },
    onError: (error) => {
      draft.change({ form: form.getValues(), selection });
      setProblem(showFieldProblems(error, form.setError, formNames(), renamed));
    },
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
      <DraftNotice
        draft={draft}
        differences={(other) => differencesOf({ form: form.getValues(), selection }, other)}
      />
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
        <DraftLine draft={draft} />
      </form>
      <LeaveGuard
        isUnsaved={() => !isRecorded.current && !draft.isSafe()}
        saveFirst={draft.save}
        texts={blockTexts.leaving}
      />
    </FormProvider>
  );
}
