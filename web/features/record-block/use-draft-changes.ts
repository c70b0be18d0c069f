import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Draft } from '../../lib/use-draft.ts';
import type { BlockDraft, Picked } from './block-draft.ts';
import type { BlockForm } from './block-form.ts';

/** Tells the draft of every change; `onField` hears which field somebody typed in. */
export function useDraftChanges(
  form: UseFormReturn<BlockForm>,
  { selection, copied }: Picked,
  draft: Draft<BlockDraft>,
  onField: (name: string) => void,
): void {
  const now = useRef({ selection, copied, draft, onField });
  useEffect(() => {
    const before = now.current;
    now.current = { selection, copied, draft, onField };
    if (before.selection !== selection || before.copied !== copied) {
      draft.change({ form: form.getValues(), selection, copied });
    }
  });
  useEffect(() => {
    const watched = form.watch((_values, { name }) => {
      const { selection, copied, draft, onField } = now.current;
      draft.change({ form: form.getValues(), selection, copied });
      if (name !== undefined) onField(name);
    });
    return () => watched.unsubscribe();
  }, [form]);
}
