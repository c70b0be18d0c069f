import { Button } from '@mantine/core';
import { memo } from 'react';
import { CheckLine } from '../../components/check-line.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import classes from './score-sheet.module.css';
import { scoreTexts } from './texts.ts';

interface DiaryToolsProps {
  blockId: string;
  isDiary: boolean;
  /** What copying from paper means here and now. */
  diaryWords: string;
  onDiary: (isDiary: boolean) => void;
  /** null: earlier scores are out of sight as it is. */
  onHideScores: ((showsScores: false) => void) | null;
}

/** Below the rows: copying from paper, and earlier scores out of sight again. */
export const DiaryTools = memo(function DiaryTools(props: DiaryToolsProps) {
  const { blockId, isDiary, diaryWords, onDiary, onHideScores } = props;
  return (
    <div className={classes.tools}>
      <CheckLine
        label={scoreTexts.diary}
        description={<span role="status">{diaryWords}</span>}
        checked={isDiary}
        onChange={onDiary}
      />
      <LinkButton to="/blocks/$blockId/diary" params={{ blockId }} variant="subtle" size="sm">
        {scoreTexts.openDiary}
      </LinkButton>
      {onHideScores && (
        <Button variant="default" size="sm" onClick={() => onHideScores(false)}>
          {scoreTexts.hideScores}
        </Button>
      )}
    </div>
  );
});
