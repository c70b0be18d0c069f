import { Button } from '@mantine/core';
import { useState } from 'react';
import { draftTexts } from '../lib/texts/drafts.ts';
import type { Draft } from '../lib/use-draft.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface DraftButtonsProps<T> {
  draft: Draft<T>;
  onClose: () => void;
}

/** Two ways out of a form: what was typed stays as its draft, or goes. */
export function DraftButtons<T>({ draft, onClose }: DraftButtonsProps<T>) {
  const [problem, setProblem] = useState<unknown>(null);
  const { is } = draft.state;
  // A draft that was found is discarded above the form, where it says so.
  const isNew = draft.found === null && is !== 'untouched' && is !== 'conflict';
  return (
    <>
      <ProblemNotice error={problem} />
      {isNew && (
        <Button onClick={() => void draft.end().then(onClose, setProblem)} variant="subtle">
          {draftTexts.discardAndClose}
        </Button>
      )}
      <Button onClick={onClose} variant="default">
        {draftTexts.close}
      </Button>
    </>
  );
}
