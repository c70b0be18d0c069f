import { useEffect } from 'react';
import { later } from '../../components/later.tsx';
import { minutesAfter } from '../../lib/clinic-time.ts';
import { formatName } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { rowTitle } from './reading-words.ts';
import type { SavedEntries } from './use-saved-entries.ts';
import type { useSheetWork } from './use-sheet-work.tsx';

const CorrectDialog = later(async () => (await import('./correct-dialog.tsx')).CorrectDialog);
const DecideDialog = later(async () => (await import('./decide-dialog.tsx')).DecideDialog);
const NotDoneDialog = later(async () => (await import('./not-done-dialog.tsx')).NotDoneDialog);

interface SheetDialogsProps {
  sheet: ReturnType<typeof useSheetWork>;
  entries: SavedEntries;
}

/** The sheet's dialogs: why there is no score, what the right score is, which of several counts. */
export function SheetDialogs({ sheet, entries }: SheetDialogsProps) {
  const { dialog, setDialog, record, work } = sheet;
  const { timeZone } = useSession().clinic;
  // After the pads, and before anybody asks: the tablet may have lost the network by then.
  useEffect(() => {
    for (const part of [NotDoneDialog, CorrectDialog, DecideDialog]) part.loadWhenIdle();
  }, []);
  if (dialog === null) return null;
  const { row } = dialog.asked;
  const { patient, block } = work.detail;
  const { id: blockId, performedAt } = block;
  const when = rowTitle(row.minutes, minutesAfter(performedAt, row.minutes ?? 0), timeZone);
  // The dialog covers the banner: it says itself whose score this is.
  const time = `${when}, ${formatName(patient.familyName, patient.givenName)}`;
  if (dialog.kind === 'correct') {
    return (
      <CorrectDialog
        entry={dialog.entry}
        wrong={dialog.reading}
        time={time}
        onClose={() => setDialog(null)}
        onStored={(reading) => {
          entries.showStored(blockId, dialog.entry.series.id, reading);
          setDialog(null);
        }}
      />
    );
  }
  if (dialog.kind === 'decide') {
    return (
      <DecideDialog
        entry={dialog.entry}
        time={time}
        onClose={() => setDialog(null)}
        onDecided={(series) => {
          entries.showSeries(blockId, series);
          setDialog(null);
        }}
        onChanged={() => entries.readAgain(blockId)}
      />
    );
  }
  return (
    <NotDoneDialog
      entry={dialog.entry}
      others={row.entries.filter(
        ({ reading, undecided, series }) =>
          reading === null && undecided.length === 0 && series.id !== dialog.entry.series.id,
      )}
      time={time}
      onClose={() => setDialog(null)}
      onNotDone={(entries, reason) => {
        for (const entry of entries) record(entry, { kind: 'not_done', reason }, dialog.asked);
        setDialog(null);
      }}
    />
  );
}
