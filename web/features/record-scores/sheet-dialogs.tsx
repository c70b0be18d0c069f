import { minutesAfter } from '../../lib/clinic-time.ts';
import { useSession } from '../../lib/session.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { NotDoneDialog } from './not-done-dialog.tsx';
import { rowTitle } from './reading-words.ts';
import type { useSheetWork } from './use-sheet-work.tsx';

/** The sheet's dialogs: why there is no score, and what the right score is. */
export function SheetDialogs({ sheet }: { sheet: ReturnType<typeof useSheetWork> }) {
  const { dialog, setDialog, record, showStored, work } = sheet;
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
        score={dialog.score}
        time={time}
        onClose={() => setDialog(null)}
        onStored={(reading) => {
          work.actionsFor(dialog.asked).onDiscard(dialog.entry);
          showStored(dialog.entry.series.id, reading);
          setDialog(null);
        }}
      />
    );
  }
  return (
    <NotDoneDialog
      entry={dialog.entry}
      others={row.entries.filter(
        ({ reading, series }) => reading === null && series.id !== dialog.entry.series.id,
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
