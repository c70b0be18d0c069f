import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import type { RecordBlockRequest } from '#shared/contract/blocks.ts';
import { showFieldProblems } from '../../lib/field-problems.ts';
import { newId } from '../../lib/new-id.ts';
import type { Draft } from '../../lib/use-draft.ts';
import type { BlockDraft, Picked } from './block-draft.ts';
import { type BlockForm, emptyBlockForm, formNameOf, readBlockForm } from './block-form.ts';
import type { Copied } from './copied-fields.ts';
import { recordBlock } from './record-block.ts';

/** Records what the form holds, once nothing in it is wrong and nothing copied is unconfirmed. */
export function useRecordBlock(
  episodeId: string,
  draft: Draft<BlockDraft>,
  form: UseFormReturn<BlockForm>,
  { selection, copied }: Picked,
) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [isAsked, setIsAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const isRecorded = useRef(false);
  const record = useMutation({
    mutationFn: async (request: RecordBlockRequest) => {
      // The server ends the draft together with what it was of; nothing may begin it anew.
      await draft.rest();
      return recordBlock(episodeId, request);
    },
    onSuccess: async (block) => {
      isRecorded.current = true;
      await queries.invalidateQueries({ queryKey: ['episode', episodeId] });
      void queries.invalidateQueries({ queryKey: ['worklist'] });
      await navigate({ to: '/blocks/$blockId/scores', params: { blockId: block.id } });
    },
    onError: (error) => {
      draft.change({ form: form.getValues(), selection, copied });
      setProblem(showFieldProblems(error, form.setError, namesOn(form), renamed));
    },
  });

  function renamed(path: string): string {
    return formNameOf(path, selection, form.getValues('procedure'));
  }

  function submit(values: BlockForm) {
    setProblem(null);
    const read = readBlockForm(values, selection, id);
    const isConfirmed = !copied || copied.unconfirmed.length === 0;
    setIsAsked(!isConfirmed);
    if ('request' in read) return isConfirmed ? record.mutate(read.request) : focusConfirm(copied);
    for (const [index, [name, message]] of Object.entries(read.problems).entries()) {
      form.setError(name as FieldPath<BlockForm>, { message }, { shouldFocus: index === 0 });
    }
  }

  return {
    submit,
    problem,
    /** Saving was tried before all that was copied was confirmed. */
    isAsked,
    isPending: record.isPending,
    isRecorded: () => isRecorded.current,
  };
}

function namesOn(form: UseFormReturn<BlockForm>): string[] {
  const volumes = Object.keys(form.getValues('volumes')).map((key) => `volumes.${key}`);
  return [...Object.keys(emptyBlockForm), ...volumes];
}

function focusConfirm(copied: Copied): void {
  document.querySelector<HTMLElement>(`[data-confirm="${copied.unconfirmed[0]}"]`)?.focus();
}
