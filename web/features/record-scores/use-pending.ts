import { useSyncExternalStore } from 'react';
import type { EntryStore, PendingEntry } from './entry-store.ts';
import { placeOf } from './sheet-place.ts';
import type { SheetRow } from './sheet-rows.ts';

// What is unsaved, each hook as little of it as its screen needs: what else is drawn waits for nothing and is not drawn again.

/** Every unsaved entry. */
export function usePending(store: EntryStore): ReadonlyMap<string, PendingEntry> {
  return useSyncExternalStore(store.subscribe, store.entries, store.entries);
}

/** The unsaved entry of one place. */
export function usePendingAt(store: EntryStore, place: string): PendingEntry | undefined {
  const entryHere = () => store.entries().get(place);
  return useSyncExternalStore(store.subscribe, entryHere, entryHere);
}

/** Whether a block has an unsaved entry. */
export function useIsUnsaved(store: EntryStore, blockId: string): boolean {
  const isUnsaved = () => [...store.entries().values()].some((entry) => entry.blockId === blockId);
  return useSyncExternalStore(store.subscribe, isUnsaved, isUnsaved);
}

/** The keys of those rows that hold an unsaved entry. */
export function useUnsavedRows(store: EntryStore, rows: readonly SheetRow[]): ReadonlySet<string> {
  const unsavedKeys = () =>
    rows
      .filter((row) => row.entries.some((entry) => store.entries().has(placeOf(entry, row.key))))
      .map(({ key }) => key)
      .join(' ');
  const keys = useSyncExternalStore(store.subscribe, unsavedKeys, unsavedKeys);
  return new Set(keys.split(' '));
}
