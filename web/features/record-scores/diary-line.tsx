import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { ReadingEntry } from '#shared/contract/readings.ts';
import { minutesAfter } from '../../lib/clinic-time.ts';
import { useSession } from '../../lib/session.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { DiaryKeyField } from './diary-key-field.tsx';
import type { PendingEntry } from './entry-store.ts';
import { PendingLine } from './pending-line.tsx';
import { rowTitle } from './reading-words.ts';
import { SavedLine } from './saved-line.tsx';
import { ScoreNumberField } from './score-number-field.tsx';
import type { SheetEntry, SheetRow } from './sheet-rows.ts';
import type { EntryActions } from './site-entry.tsx';
import classes from './transcription.module.css';
import { transcriptionTexts } from './transcription-texts.ts';
import { UndecidedNotice } from './undecided-notice.tsx';

interface DiaryLineProps {
  row: SheetRow;
  entry: SheetEntry;
  detail: BlockDetail;
  pending: PendingEntry | undefined;
  isHere: boolean;
  /** Whether somebody is keying in: then the focus goes along. */
  takesFocus: boolean;
  canUndo: boolean;
  actions: EntryActions;
  onKey: (key: string, atMs: number) => boolean;
  onTyped: (said: ReadingEntry) => void;
}

/** One time of the paper: what the record has, or where the next key goes. */
export function DiaryLine(props: DiaryLineProps) {
  const { row, entry, detail, pending, isHere, takesFocus, canUndo, actions, onKey, onTyped } = props;
  const { timeZone } = useSession().clinic;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isHere && takesFocus) place.current?.querySelector('input')?.focus();
  }, [isHere, takesFocus]);
  const { series, reading, undecided } = entry;
  const title = rowTitle(row.minutes, minutesAfter(detail.block.performedAt, row.minutes ?? 0), timeZone);
  const label = transcriptionTexts.field(siteLabel(series), title);
  const isAsked = !pending && !reading && undecided.length === 0;
  return (
    <li className={classes.diaryLine} data-here={isHere} ref={place}>
      <span className={classes.lineTime}>{title}</span>
      <div className={classes.lineEntry}>
        {pending && <PendingLine entry={entry} pending={pending} actions={actions} />}
        {!pending && reading && (
          <SavedLine entry={entry} reading={reading} canUndo={canUndo} actions={actions} />
        )}
        {!pending && undecided.length > 0 && <UndecidedNotice entry={entry} actions={actions} />}
        {isAsked && isHere && series.scale === 'nrs11' && <DiaryKeyField label={label} onKey={onKey} />}
        {isAsked && isHere && series.scale !== 'nrs11' && (
          <>
            <ScoreNumberField
              label={label}
              scale={series.scale}
              isDisabled={false}
              onScore={(score) => onTyped({ kind: 'score', score })}
            />
            {(['-', '?'] as const).map((key) => (
              <Button key={key} variant="default" size="sm" onClick={(event) => onKey(key, event.timeStamp)}>
                {transcriptionTexts.instead[key]}
              </Button>
            ))}
          </>
        )}
        {isAsked && !isHere && <span className={classes.empty}>–</span>}
      </div>
    </li>
  );
}
