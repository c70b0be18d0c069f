import { Button } from '@mantine/core';
import type { Reading } from '#shared/contract/readings.ts';
import { dayOf, formatDayTime, formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { activityWords } from '../../lib/texts/record-words.ts';
import { readingValue } from './reading-words.ts';
import type { SheetEntry } from './sheet-rows.ts';
import classes from './site-entry.module.css';
import type { EntryActions } from './site-entry.tsx';
import { scoreTexts } from './texts.ts';

interface SavedLineProps {
  entry: SheetEntry;
  reading: Reading;
  canUndo: boolean;
  actions: EntryActions;
}

/** A stored reading: its value, when it was felt and, where that was later, entered; or that none was taken. Old values struck. */
export function SavedLine({ entry, reading, canUndo, actions }: SavedLineProps) {
  const { timeZone } = useSession().clinic;
  const { scale } = entry.series;
  const isNotDone = reading.kind === 'not_done';
  return (
    <div
      className={classes.line}
      data-step={isNotDone ? 'not_done' : 'saved'}
      data-late={reading.isLateEntry}
    >
      {entry.replaced.map((old) => (
        <s className={classes.replaced} key={old.id}>
          {readingValue(old, scale)}
        </s>
      ))}
      {isNotDone ? (
        <span>
          <span className={classes.notDone}>{scoreTexts.notDone}</span>{' '}
          {scoreTexts.notDoneSaved(reading.reason)}
        </span>
      ) : (
        <strong className={classes.savedValue}>
          {scoreTexts.saved(readingValue(reading, scale), formatTime(reading.observedAt, timeZone))}
        </strong>
      )}
      <span className={classes.meta}>{metaOf(reading, timeZone).join(' · ')}</span>
      <span className={classes.lineActions}>
        {canUndo ? (
          <Button
            variant="default"
            size="sm"
            onClick={(event) => {
              // It goes at once: what takes the focus along makes a slow browser lay out the page once more.
              event.currentTarget.blur();
              actions.onUndo(entry, reading);
            }}
          >
            {scoreTexts.undo}
          </Button>
        ) : (
          <Button variant="subtle" size="sm" onClick={() => actions.onCorrect(entry, reading)}>
            {scoreTexts.correct}
          </Button>
        )}
      </span>
    </div>
  );
}

function metaOf(reading: Reading, timeZone: string): string[] {
  return [
    reading.activity === null ? '' : activityWords[reading.activity],
    reading.isLateEntry ? lateWords(reading, timeZone) : '',
    reading.source === 'transcribed' ? scoreTexts.transcribed : '',
    reading.supersedesId !== null && reading.kind !== 'not_done' && reading.reason !== ''
      ? scoreTexts.corrected(reading.reason)
      : '',
    scoreTexts.by(reading.authorName),
  ].filter((word) => word !== '');
}

/** Both times, with their days where those differ; what was not taken was not felt either. */
function lateWords({ kind, observedAt, recordedAt }: Reading, timeZone: string): string {
  const isSameDay = dayOf(observedAt, timeZone) === dayOf(recordedAt, timeZone);
  const words = isSameDay ? formatTime : formatDayTime;
  if (kind === 'not_done') return scoreTexts.enteredAt(words(recordedAt, timeZone));
  return scoreTexts.late(words(observedAt, timeZone), words(recordedAt, timeZone));
}
