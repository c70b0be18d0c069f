import type { BlockDetail } from '#shared/contract/blocks.ts';
import { serverNow } from '../../lib/server-clock.ts';
import { baselineTime, type EntryTime, type Felt, timeOfEntry } from './due-time.ts';
import type { SheetRow } from './sheet-rows.ts';

/** The time a score of this row is recorded with, when it is tapped now; null while that is not known. */
export function rowTime(
  row: SheetRow,
  felt: Felt,
  baselineAt: Date | null,
  detail: BlockDetail,
): EntryTime | null {
  const { performedAt } = detail.block;
  if (row.minutes === null) return baselineTime(performedAt, baselineAt);
  return timeOfEntry(row.minutes, felt, performedAt, serverNow(), detail.scheduleMinutes);
}
