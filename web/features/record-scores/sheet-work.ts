import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { Activity } from '#shared/contract/record-vocabulary.ts';
import type { EntryTime } from './due-time.ts';
import type { EntryStore } from './entry-store.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { EntryActions } from './site-entry.tsx';

/** A row whose questions are open. */
export interface AskedRow {
  readonly row: SheetRow;
  readonly activity: Activity | null;
  /** The time a score tapped now is recorded with; null while that has not been said. */
  readonly timeNow: () => EntryTime | null;
  readonly notDoneTime: () => EntryTime | null;
}

/** What every row of the sheet works with. */
export interface SheetWork {
  readonly detail: BlockDetail;
  readonly isDiary: boolean;
  /** What is not saved yet. */
  readonly store: EntryStore;
  /** The reading that can still be undone with one tap. */
  readonly lastSavedId: string | null;
  /** The place whose entry was undone last and is asked again. */
  readonly undone: string | null;
  readonly actionsFor: (asked: AskedRow) => EntryActions;
}
