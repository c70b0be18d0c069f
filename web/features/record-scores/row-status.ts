import type { SheetRow } from './sheet-rows.ts';
import { scoreTexts } from './texts.ts';

/** What became of a row, in words. */
export function statusOf(row: SheetRow): string {
  const saved = row.entries.filter(({ reading }) => reading !== null).length;
  if (row.isComplete) return scoreTexts.allSaved;
  if (row.entries.some(({ undecided }) => undecided.length > 0)) return scoreTexts.undecided;
  if (saved > 0) return scoreTexts.partlySaved(saved, row.entries.length);
  if (row.minutes === null) return scoreTexts.baselineMissing;
  // Nobody expects a score at a time that is not in the schedule.
  if (!row.isScheduled) return scoreTexts.otherTime;
  return { future: scoreTexts.notYet, due: scoreTexts.due, overdue: scoreTexts.overdue }[row.timing];
}
