import { Button } from '@mantine/core';
import { formatElapsed, formatName, formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { undoOf } from './reading-request.ts';
import { readingValue } from './reading-words.ts';
import classes from './room.module.css';
import { roomTexts } from './room-texts.ts';
import { rowKey } from './sheet-rows.ts';
import { scoreTexts } from './texts.ts';
import type { LastSaved, SavedEntries } from './use-saved-entries.ts';

interface RoomLastSavedProps {
  entries: SavedEntries;
  /** Whose score was taken back comes to the front again. */
  onUndone: (blockId: string) => void;
}

/** What was saved last, whoever stands in front by now, with its Undo; its place is kept from the beginning. */
export function RoomLastSaved({ entries, onUndone }: RoomLastSavedProps) {
  const { user, clinic } = useSession();
  const { lastSaved, store } = entries;

  function undo({ detail, series, reading }: LastSaved) {
    const blockId = detail.block.id;
    const place = `${series.id}:${rowKey(reading.minutesAfterBlock)}`;
    store.save(place, { blockId, seriesId: series.id, authorId: user.id, request: undoOf(reading) });
    onUndone(blockId);
  }

  return (
    <div className={classes.last}>
      {lastSaved === null ? (
        <span className={classes.muted}>{roomTexts.nothingSaved}</span>
      ) : (
        <>
          <span>
            {formatName(lastSaved.detail.patient.familyName, lastSaved.detail.patient.givenName)} ·{' '}
            {siteLabel(lastSaved.series)} · {timeWords(lastSaved)} ·{' '}
            <strong>
              {scoreTexts.saved(
                readingValue(lastSaved.reading, lastSaved.series.scale),
                formatTime(lastSaved.reading.observedAt, clinic.timeZone),
              )}
            </strong>
          </span>
          <Button size="sm" variant="default" onClick={() => undo(lastSaved)}>
            {scoreTexts.undo}
          </Button>
        </>
      )}
    </div>
  );
}

function timeWords({ reading: { minutesAfterBlock } }: LastSaved): string {
  return minutesAfterBlock === null ? scoreTexts.baselineShort : formatElapsed(minutesAfterBlock);
}
