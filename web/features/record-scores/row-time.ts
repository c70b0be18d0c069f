import { baselineTime, type EntryTime, type Felt, timeOfEntry } from './due-time.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { SheetDetail } from './sheet-work.ts';
import { serverNow } from './use-server-now.ts';

/** The time a score of this row is recorded with, when it is tapped now; null while that is not known. */
export function rowTime(
  row: SheetRow,
  felt: Felt,
  baselineAt: Date | null,
  detail: SheetDetail,
): EntryTime | null {
  const { performedAt } = detail.block;
  if (row.minutes === null) return baselineTime(performedAt, baselineAt);
  return timeOfEntry(row.minutes, felt, performedAt, serverNow(detail), detail.scheduleMinutes);
}
