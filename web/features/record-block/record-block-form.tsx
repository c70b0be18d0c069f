import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Block } from '#shared/contract/blocks.ts';
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
import { formatDay } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { procedureWords } from '../../lib/texts/record-words.ts';
import { useToday } from '../../lib/today.ts';
import type { Draft } from '../../lib/use-draft.ts';
import type { BlockDraft, Picked } from './block-draft.ts';
import classes from './block-form.module.css';
import { type BlockForm, emptyBlockForm } from './block-form.ts';
import { ComplicationsPanel } from './complications-panel.tsx';
import { ConductPanel } from './conduct-panel.tsx';
import { ConfirmMark, CopiedContext } from './copied-context.tsx';
import { confirmed, copiedFieldOf, copyBlock } from './copied-fields.ts';
import { CopyOffer } from './copy-offer.tsx';
import { differencesOf } from './draft-differences.ts';
import { preparationQuery } from './get-preparation.ts';
import { InjectatePanel } from './injectate-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { copyTexts } from './preview-texts.ts';
import { ScoringPanel } from './scoring-panel.tsx';
import { pickedBlock } from './session-notes.ts';
import { TargetPanel } from './target-panel.tsx';
import { nothingPicked, targetsOf } from './target-selection.ts';
import { blockTexts } from './texts.ts';
import { TimeField } from './time-field.tsx';
import { useDraftChanges } from './use-draft-changes.ts';
import { useRecordBlock } from './use-record-block.ts';

/** One block as it was done. Procedure, targets, side and agent are chosen, never preselected. */
export function RecordBlockForm({ detail, draft }: { detail: EpisodeDetail; draft: Draft<BlockDraft> }) {
  const { user } = useSession();
  const [picked, setPicked] = useState<Picked>(
    draft.found?.content ?? { selection: nothingPicked, copied: null },
  );
  const { selection, copied } = picked;
  const form = useForm<BlockForm>({
    defaultValues: draft.found?.content.form ?? {
      ...emptyBlockForm,
      operatorId: user.role === 'physician' ? user.id : '',
    },
  });
  useDraftChanges(form, picked, draft, (name) => confirm([copiedFieldOf(name)]));
  const { errors, submitCount } = form.formState;
  const procedure = procedures.find((each) => each === form.watch('procedure')) ?? null;
  const targets = procedure === null ? [] : targetsOf(selection, procedure);
  const performedAt = form.watch('performedAt');
  const today = useToday();
  const preparation = useQuery(preparationQuery(detail.episode.id));
  const before = detail.blocks.at(-1);
  const { submit, problem, isAsked, isPending, isRecorded } = useRecordBlock(
    detail.episode.id,
    draft,
    form,
    picked,
  );

  /** Looked at or changed: no copy any more. */
  function confirm(fields: readonly string[]) {
    setPicked((now) => {
      const left = now.copied && confirmed(now.copied, fields);
      return left === now.copied ? now : { ...now, copied: left };
    });
  }

  function copy(block: Block) {
    const copy = copyBlock(form.getValues(), block);
    form.reset(copy.form);
    setPicked({ selection: copy.selection, copied: copy.copied });
  }

  return (
    <CopiedContext value={copied && { copied, day: formatDay(copied.performedAt), isAsked, confirm }}>
      <FormProvider {...form}>
        <DraftNotice
          draft={draft}
          differences={(other) => differencesOf({ form: form.getValues(), selection, copied }, other)}
        />
        <CopyOffer
          blocks={detail.blocks}
          copied={copied}
          isEmpty={procedure === null && selection === nothingPicked}
          onCopy={copy}
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
              <div>
                <ChoiceField
                  legend={blockTexts.procedure}
                  options={procedures.map((value) => ({ value, label: procedureWords[value] }))}
                  registration={form.register('procedure')}
                  error={errors.procedure?.message}
                />
                <ConfirmMark field="procedure" />
              </div>
              <TimeField
                performedAt={performedAt}
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
              setPicked({ selection: next, copied: copied && confirmed(copied, ['targets']) });
              form.clearErrors('targets');
            }}
            error={errors.targets?.message}
            guidance={form.watch('guidance')}
          />
          <PreviewPanel
            episodeId={detail.episode.id}
            picked={pickedBlock(targets, procedure, performedAt || today)}
          />
          <InjectatePanel
            targets={targets}
            procedure={procedure}
            policy={preparation.data?.policies.find(({ isOwn }) => isOwn)}
            before={before && { agent: before.agent, day: formatDay(before.performedAt) }}
          />
          <ConductPanel />
          <ComplicationsPanel />
          <ScoringPanel />
          <div className={classes.save}>
            {submitCount > 0 && Object.keys(errors).length > 0 && (
              <Notice tone="amber" urgent title={blockTexts.problems} />
            )}
            {isAsked && copied && copied.unconfirmed.length > 0 && (
              <Notice tone="amber" urgent title={copyTexts.unconfirmed} />
            )}
            <ProblemNotice error={problem} />
            <div className={classes.saveButtons}>
              <Button type="submit" className={classes.record} loading={isPending}>
                {blockTexts.save}
              </Button>
              <LinkButton
                to="/episodes/$episodeId"
                params={{ episodeId: detail.episode.id }}
                variant="default"
              >
                {blockTexts.cancel}
              </LinkButton>
            </div>
          </div>
          <DraftLine draft={draft} />
        </form>
        <LeaveGuard
          isUnsaved={() => !isRecorded() && !draft.isSafe()}
          saveFirst={draft.save}
          texts={blockTexts.leaving}
        />
      </FormProvider>
    </CopiedContext>
  );
}
