import type { SheetEntry } from './sheet-rows.ts';

/** Where an unsaved entry belongs: one level at one time. */
export function placeOf(entry: SheetEntry, rowKey: string): string {
  return `${entry.series.id}:${rowKey}`;
}
