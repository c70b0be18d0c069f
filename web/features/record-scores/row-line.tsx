import { Button } from '@mantine/core';
import { memo } from 'react';
import type { Reading } from '#shared/contract/readings.ts';
import { siteLabel } from '../../lib/site-label.ts';
import classes from './row-line.module.css';
import { SavedLine } from './saved-line.tsx';
import type { SheetEntry, SheetRow } from './sheet-rows.ts';
import type { SheetWork } from './sheet-work.ts';
import { scoreTexts } from './texts.ts';

interface RowLineProps {
  row: SheetRow;
  title: string;
  status: string;
  lastSavedId: string | null;
  actionsFor: SheetWork['actionsFor'];
  /** Stored scores stay out of sight while another one is asked. */
  hidesScores: boolean;
  /** null: it has not come yet. */
  onOpen: ((rowKey: string) => void) | null;
}

/** One time folded to a line: what is saved there, or that nothing is. */
export const RowLine = memo(function RowLine({
  row,
  title,
  status,
  lastSavedId,
  actionsFor,
  hidesScores,
  onOpen,
}: RowLineProps) {
  const saved = row.entries.filter(
    (entry): entry is SheetEntry & { reading: Reading } => entry.reading !== null,
  );
  const shown = saved.filter(({ reading }) => !hidesScores || reading.id === lastSavedId);
  const isToDecide = row.entries.some(({ undecided }) => undecided.length > 0);
  const actions = actionsFor({ row, activity: null, timeNow: nothing, notDoneTime: nothing });
  return (
    <section className={classes.row} aria-label={title} data-timing={row.isComplete ? 'done' : row.timing}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <span className={classes.status}>{status}</span>
        {onOpen && !row.isComplete && (
          <Button
            variant="default"
            size="sm"
            className={classes.open}
            aria-label={isToDecide ? `${scoreTexts.decide} ${title}` : `${scoreTexts.record}: ${title}`}
            onClick={() => onOpen(row.key)}
          >
            {isToDecide ? scoreTexts.decide : scoreTexts.record}
          </Button>
        )}
      </div>
      {shown.map((entry) => (
        <div className={classes.site} key={entry.series.id}>
          <span className={classes.name}>{siteLabel(entry.series)}</span>
          <SavedLine
            entry={entry}
            reading={entry.reading}
            canUndo={entry.reading.id === lastSavedId}
            actions={actions}
          />
        </div>
      ))}
    </section>
  );
});

function nothing(): null {
  return null;
}
