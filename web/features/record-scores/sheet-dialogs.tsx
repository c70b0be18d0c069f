import { minutesAfter } from '../../lib/clinic-time.ts';
import { useSession } from '../../lib/session.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { NotDoneDialog } from './not-done-dialog.tsx';
import { rowTitle } from './reading-words.ts';
import type { useSheetWork } from './use-sheet-work.tsx';

/** The sheet's dialogs: why there is no score, what the right score is, which of several counts. */
export function SheetDialogs({ sheet }: { sheet: ReturnType<typeof useSheetWork> }) {
  const { dialog, setDialog, record, showStored, showSeries, readAgain, work } = sheet;
  const { timeZone } = useSession().clinic;
  if (dialog === null) return null;
  const { row } = dialog.asked;
  const performedAt = work.detail.block.performedAt;
  const time = rowTitle(row.minutes, minutesAfter(performedAt, row.minutes ?? 0), timeZone);
  if (dialog.kind === 'correct') {
    return (
      <CorrectDialog
        entry={dialog.entry}
        wrong={dialog.reading}
        time={time}
        onClose={() => setDialog(null)}
        onStored={(reading) => {
          showStored(dialog.entry.series.id, reading);
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
          showSeries(series);
          setDialog(null);
        }}
        onChanged={readAgain}
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
