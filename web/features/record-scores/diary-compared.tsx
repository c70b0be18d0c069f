import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import classes from './transcription.module.css';
import { transcriptionTexts } from './transcription-texts.ts';

interface DiaryComparedProps {
  blockId: string;
  /** How many entries of this block are stored as copied from paper. */
  copied: number;
  isUnsaved: boolean;
  /** Said since the last key. */
  isCompared: boolean;
  onCompared: () => void;
}

/** The last word of copying: that it was compared; then what is stored, and the way on. */
export function DiaryCompared({ blockId, copied, isUnsaved, isCompared, onCompared }: DiaryComparedProps) {
  const next = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isCompared) next.current?.focus();
  }, [isCompared]);
  if (!isCompared)
    return (
      <Button disabled={isUnsaved} mt="md" onClick={onCompared}>
        {transcriptionTexts.compared}
      </Button>
    );
  return (
    <div className={classes.compared}>
      <Notice
        actions={
          <LinkButton params={{ blockId }} ref={next} to="/blocks/$blockId/scores">
            {transcriptionTexts.comparedNext}
          </LinkButton>
        }
        title={transcriptionTexts.comparedTitle}
        tone="blue"
        urgent
      >
        {transcriptionTexts.comparedSentence(copied)}
      </Notice>
    </div>
  );
}
