import { useCallback, useMemo, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { Reading, ReadingEntry } from '#shared/contract/readings.ts';
import { useSession } from '../../lib/session.ts';
import { newReading, undoOf } from './reading-request.ts';
import { placeOf } from './sheet-place.ts';
import type { SheetEntry } from './sheet-rows.ts';
import type { AskedRow, SheetWork } from './sheet-work.ts';
import type { EntryActions } from './site-entry.tsx';
import type { SavedEntries } from './use-saved-entries.ts';

/** What is asked in a dialog: why there is no score, what the right one is, or which of several counts. */
export type SheetDialog =
  | { readonly kind: 'not_done'; readonly entry: SheetEntry; readonly asked: AskedRow }
  | {
      readonly kind: 'correct';
      readonly entry: SheetEntry;
      readonly reading: Reading;
      readonly asked: AskedRow;
    }
  | { readonly kind: 'decide'; readonly entry: SheetEntry; readonly asked: AskedRow };

/** What can be done with the entries of one block; `onUndone` hears which row is to be asked again. */
export function useSheetWork(
  detail: BlockDetail,
  entries: SavedEntries,
  isDiary: boolean,
  onUndone: (rowKey: string) => void = stayWhereItIs,
) {
  const { user, clinic } = useSession();
  const [dialog, setDialog] = useState<SheetDialog | null>(null);
  const [undone, setUndone] = useState<string | null>(null);
  const { store, readAgain } = entries;
  const blockId = detail.block.id;
  const authorId = user.id;
  const { timeZone } = clinic;

  const save = useCallback(
    (entry: SheetEntry, asked: AskedRow, request: ReturnType<typeof undoOf>): boolean => {
      const seriesId = entry.series.id;
      return store.save(placeOf(entry, asked.row.key), { blockId, seriesId, authorId, request });
    },
    [store, blockId, authorId],
  );

  /** The id of the new reading; null while its time is not known or another is on its way there. */
  const record = useCallback(
    (entry: SheetEntry, said: ReadingEntry, asked: AskedRow): string | null => {
      const time = said.kind === 'not_done' ? asked.notDoneTime() : asked.timeNow();
      if (time === null) return null;
      const { activity } = asked;
      setUndone(null);
      const request = newReading({ time, entry: said, activity, transcribed: isDiary, timeZone });
      return save(entry, asked, request) ? request.id : null;
    },
    [save, isDiary, timeZone],
  );

  const actionsFor = useCallback(
    (asked: AskedRow): EntryActions => ({
      onEntry: (entry, said) => void record(entry, said, asked),
      onNotDone: (entry) => setDialog({ kind: 'not_done', entry, asked }),
      onUndo: (entry, reading) => {
        if (save(entry, asked, undoOf(reading))) setUndone(placeOf(entry, asked.row.key));
        onUndone(asked.row.key);
      },
      onCorrect: (entry, reading) => setDialog({ kind: 'correct', entry, reading, asked }),
      onDecide: (entry) => setDialog({ kind: 'decide', entry, asked }),
      onRetry: (entry) => store.retry(placeOf(entry, asked.row.key)),
      onDiscard: (entry) => {
        store.discard(placeOf(entry, asked.row.key));
        // It may have been stored although its answer was lost: the sheet says what the server has.
        readAgain(blockId);
      },
    }),
    [record, save, onUndone, store, readAgain, blockId],
  );

  const lastSavedId = entries.lastSaved?.reading.id ?? null;
  const work: SheetWork = useMemo(
    () => ({ detail, isDiary, store, undone, lastSavedId, actionsFor }),
    [detail, isDiary, store, undone, lastSavedId, actionsFor],
  );
  return { work, dialog, setDialog, record };
}

function stayWhereItIs(): void {}
