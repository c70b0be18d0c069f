import { useState } from 'react';
import type { Reading, ReadingEntry, RecordedReading } from '#shared/contract/readings.ts';
import { useSession } from '../../lib/session.ts';
import { siteLabel } from '../../lib/site-label.ts';
import { newReading, undoOf } from './reading-request.ts';
import { readingValue } from './reading-words.ts';
import { placeOf } from './sheet-place.ts';
import type { SheetEntry } from './sheet-rows.ts';
import type { AskedRow, SheetDetail, SheetWork } from './sheet-work.ts';
import { scoreTexts } from './texts.ts';
import { useEntryStore } from './use-entry-store.ts';

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

/** The sheet's entries and what can be done with them. */
export function useSheetWork(detail: SheetDetail, isDiary: boolean) {
  const { timeZone } = useSession().clinic;
  const [lastSavedId, setLastSavedId] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const [dialog, setDialog] = useState<SheetDialog | null>(null);
  const { store, pending, showStored, showSeries, readAgain } = useEntryStore(
    detail.block.id,
    detail.episode.id,
    noteSaved,
  );

  function noteSaved(seriesId: string, reading: RecordedReading) {
    const series = detail.block.series.find(({ id }) => id === seriesId);
    setLastSavedId(reading.kind === 'void' ? null : reading.id);
    if (!series) return;
    const value = reading.kind === 'void' ? scoreTexts.undo : readingValue(reading, series.scale);
    const others = reading.undecidedWith.length;
    const undecided = others > 0 ? `. ${scoreTexts.undecidedTitle(others + 1)}` : '';
    setAnnouncement(scoreTexts.savedAnnouncement(siteLabel(series), value) + undecided);
  }

  function record(entry: SheetEntry, said: ReadingEntry, asked: AskedRow) {
    const time = said.kind === 'not_done' ? asked.notDoneTime() : asked.timeNow();
    if (time === null) return;
    const { activity } = asked;
    const request = newReading({ time, entry: said, activity, transcribed: isDiary, timeZone });
    store.save(placeOf(entry, asked.row.key), entry.series.id, request);
  }

  const work: SheetWork = {
    detail,
    isDiary,
    pending,
    lastSavedId,
    actionsFor: (asked) => ({
      onEntry: (entry, said) => record(entry, said, asked),
      onNotDone: (entry) => setDialog({ kind: 'not_done', entry, asked }),
      onUndo: (entry, reading) => store.save(placeOf(entry, asked.row.key), entry.series.id, undoOf(reading)),
      onCorrect: (entry, reading) => setDialog({ kind: 'correct', entry, reading, asked }),
      onDecide: (entry) => setDialog({ kind: 'decide', entry, asked }),
      onRetry: (entry) => store.retry(placeOf(entry, asked.row.key)),
      onDiscard: (entry) => store.discard(placeOf(entry, asked.row.key)),
    }),
  };
  return { work, dialog, setDialog, announcement, record, store, showStored, showSeries, readAgain };
}
