import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Draft } from './use-draft.ts';

/** Tells the draft of every change in the form. */
export function useFormDraft<T extends FieldValues>(form: UseFormReturn<T>, draft: Draft<T>): void {
  const kept = useRef(draft);
  useEffect(() => {
    kept.current = draft;
  });
  useEffect(() => {
    const watched = form.watch(() => kept.current.change(form.getValues()));
    return () => watched.unsubscribe();
  }, [form]);
}
