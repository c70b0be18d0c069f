import { Button } from '@mantine/core';
import { memo } from 'react';
import classes from './score-sheet.module.css';
import { scoreTexts } from './texts.ts';

interface FoldedRowsProps {
  times: string;
  onShow: (showsScores: true) => void;
}

/** The times that are complete, out of sight while another one is asked. */
export const FoldedRows = memo(function FoldedRows({ times, onShow }: FoldedRowsProps) {
  return (
    <p className={classes.folded}>
      <span>{scoreTexts.foldedRows(times)}</span>
      <Button variant="default" size="sm" onClick={() => onShow(true)}>
        {scoreTexts.showScores}
      </Button>
    </p>
  );
});
