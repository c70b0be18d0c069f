import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { Reading, Series } from '#shared/contract/readings.ts';
import { type Timing, timeToAsk, timingOf } from '#shared/domain/time-to-ask.ts';

export interface SheetEntry {
  readonly series: Series;
  /** The reading that counts here now; null: none yet, or several of which nobody has said which counts. */
  readonly reading: Reading | null;
  /** Those several, oldest first; empty: nothing is to be decided. */
  readonly undecided: readonly Reading[];
  /** What it replaced, oldest first: struck, but kept. */
  readonly replaced: readonly Reading[];
}

export interface SheetRow {
  /** null: the baseline */
  readonly minutes: number | null;
  readonly key: string;
  readonly isScheduled: boolean;
  readonly timing: Timing;
  readonly entries: readonly SheetEntry[];
  readonly isComplete: boolean;
  /** Every score of the treated pain is there; another pain is asked when it is due, never chased. */
  readonly isTreatedComplete: boolean;
}

/** The sheet's rows in order of time, the baseline first. */
export function sheetRows(detail: BlockDetail, now: Date, askedMinute: number | null = null): SheetRow[] {
  const { block, scheduleMinutes } = detail;
  const treatedFirst = [...block.series].sort((a, b) => Number(b.isIndexPain) - Number(a.isIndexPain));
  return [null, ...rowMinutes(detail, askedMinute)].map((at) => {
    const entries = treatedFirst.map((series) => entryAt(series, at));
    return {
      minutes: at,
      key: rowKey(at),
      isScheduled: at === null || scheduleMinutes.includes(at),
      timing: at === null ? 'overdue' : timingOf(at, block.performedAt, now),
      entries,
      isComplete: entries.every(({ reading }) => reading !== null),
      isTreatedComplete: entries.every(({ reading, series }) => reading !== null || !series.isIndexPain),
    };
  });
}

/** The minutes after the block that have a row: every due time, and every other that has a score or is asked now. */
export function rowMinutes({ block, scheduleMinutes }: BlockDetail, askedMinute: number | null): number[] {
  const current = block.series.flatMap(({ readings }) => readings.filter(({ isCurrent }) => isCurrent));
  const extra = current.flatMap(({ minutesAfterBlock }) => minutesAfterBlock ?? []);
  const asked = askedMinute === null ? [] : [askedMinute];
  return [...new Set([...scheduleMinutes, ...extra, ...asked])].sort((a, b) => a - b);
}

/** The row that stands open: what the person opened, else what is to be asked. */
export function openRow(rows: readonly SheetRow[], opened: string | null): SheetRow | null {
  return rows.find(({ key, isComplete }) => key === opened && !isComplete) ?? rowToAsk(rows);
}

export function rowKey(minutes: number | null): string {
  return minutes === null ? 'baseline' : String(minutes);
}

/** The row to ask for: the baseline, else what is due now, else the earliest that was missed; null: nothing. */
export function rowToAsk(rows: readonly SheetRow[]): SheetRow | null {
  const open = rows.filter(
    (row) => row.isScheduled && !(row.timing === 'due' ? row.isComplete : row.isTreatedComplete),
  );
  return timeToAsk(open) ?? null;
}

/** The next scheduled minute that has not come; null after the last. */
export function nextDueMinutes(rows: readonly SheetRow[]): number | null {
  return rows.find(({ timing, isScheduled }) => isScheduled && timing === 'future')?.minutes ?? null;
}

function entryAt(series: Series, minutes: number | null): SheetEntry {
  const here = series.readings.filter((reading) => reading.minutesAfterBlock === minutes);
  const reading = here.find(({ isCurrent, isUndecided }) => isCurrent && !isUndecided) ?? null;
  const undecided = here.filter(({ isUndecided }) => isUndecided);
  const replaced = here.filter(({ isCurrent, kind }) => !isCurrent && kind !== 'void');
  return { series, reading, undecided, replaced };
}
