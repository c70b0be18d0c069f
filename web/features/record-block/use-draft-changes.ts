import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Draft } from '../../lib/use-draft.ts';
import type { BlockDraft } from './block-draft.ts';
import type { BlockForm } from './block-form.ts';
import type { TargetSelection } from './target-selection.ts';

/** Tells the draft of every change of the fields and of what is picked. */
export function useDraftChanges(
  form: UseFormReturn<BlockForm>,
  selection: TargetSelection,
  draft: Draft<BlockDraft>,
): void {
  const now = useRef({ selection, draft });
  const isFirst = useRef(true);
  useEffect(() => {
    const isChange = now.current.selection !== selection;
    now.current = { selection, draft };
    if (isChange && !isFirst.current) draft.change({ form: form.getValues(), selection });
    isFirst.current = false;
  });
  useEffect(() => {
    const watched = form.watch(() => {
      now.current.draft.change({ form: form.getValues(), selection: now.current.selection });
    });
    return () => watched.unsubscribe();
  }, [form]);
}
