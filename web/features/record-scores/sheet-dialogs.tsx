import { minutesAfter } from '../../lib/clinic-time.ts';
import { formatName } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { NotDoneDialog } from './not-done-dialog.tsx';
import { rowTitle } from './reading-words.ts';
import type { SavedEntries } from './use-saved-entries.ts';
import type { useSheetWork } from './use-sheet-work.tsx';

interface SheetDialogsProps {
  sheet: ReturnType<typeof useSheetWork>;
  entries: SavedEntries;
}

/** The sheet's dialogs: why there is no score, what the right score is, which of several counts. */
export function SheetDialogs({ sheet, entries }: SheetDialogsProps) {
  const { dialog, setDialog, record, work } = sheet;
  const { timeZone } = useSession().clinic;
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
