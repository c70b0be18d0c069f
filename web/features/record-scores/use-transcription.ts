import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { ReadingEntry } from '#shared/contract/readings.ts';
import { blockQuery } from '../../lib/get-block.ts';
import { rowTime } from './row-time.ts';
import { placeOf } from './sheet-place.ts';
import { type SheetEntry, type SheetRow, sheetRows } from './sheet-rows.ts';
import type { AskedRow } from './sheet-work.ts';
import { readDiaryKey } from './transcription-keys.ts';
import { transcriptionTexts } from './transcription-texts.ts';
import { usePending } from './use-pending.ts';
import type { SavedEntries } from './use-saved-entries.ts';
import { useSheetWork } from './use-sheet-work.tsx';

/** Why the copying waits; with `reason`, nothing was taken back. */
export type Stop = 'decimal' | 'ten' | 'reason';

interface Keyed {
  readonly id: string;
  readonly row: SheetRow;
  readonly entry: SheetEntry;
}

/** Copying one column of a paper diary: where the cursor stands, what a key does, and what can be taken back. */
export function useTranscription(detail: BlockDetail, entries: SavedEntries, seriesId: string, now: Date) {
  const queries = useQueryClient();
  const sheet = useSheetWork(detail, entries, true);
  const pending = usePending(entries.store);
  const [at, setAt] = useState<string | null>(null);
  const [stop, setStop] = useState<Stop | null>(null);
  const [message, setMessage] = useState('');
  const [takingBack, setTakingBack] = useState<Keyed | null>(null);
  const keyed = useRef<Keyed[]>([]);
  const before = useRef<{ key: string; atMs: number } | null>(null);

  const lines = sheetRows(detail, now).flatMap((row) => {
    const entry = row.entries.find(({ series }) => series.id === seriesId);
    return entry && row.timing !== 'future' ? [{ row, entry }] : [];
  });
  const isOpen = ({ row, entry }: (typeof lines)[number]) =>
    entry.reading === null && entry.undecided.length === 0 && !pending.has(placeOf(entry, row.key));
  const current = lines.find((line) => line.row.key === at && isOpen(line)) ?? lines.find(isOpen) ?? null;

  const askedAt = (row: SheetRow): AskedRow => {
    const time = () => rowTime(row, 'then', null, detail);
    return { row, activity: null, timeNow: time, notDoneTime: time };
  };

  useEffect(() => {
    if (takingBack === null) return;
    const { id, row, entry } = takingBack;
    const unsaved = pending.get(placeOf(entry, row.key));
    // Its answer decides whether there is anything to take back.
    if (unsaved?.step === 'saving') return;
    const actions = sheet.work.actionsFor(askedAt(row));
    // What was stored a moment ago is in the answer kept in memory before it is on screen.
    const { block } = queries.getQueryData(blockQuery(detail.block.id).queryKey) ?? detail;
    const stored = block.series.flatMap(({ readings }) => readings).find((each) => each.id === id);
    if (unsaved) actions.onDiscard(entry);
    else if (stored?.isCurrent) actions.onUndo(entry, stored);
    setTakingBack(null);
    setAt(row.key);
  });

  function say(said: ReadingEntry) {
    if (current === null) return;
    const id = sheet.record(current.entry, said, askedAt(current.row));
    if (id === null) return;
    keyed.current.push({ id, ...current });
    setAt(lines.slice(lines.indexOf(current) + 1).find(isOpen)?.row.key ?? null);
  }

  function takeBack() {
    const last = keyed.current.pop();
    setMessage(last ? transcriptionTexts.takenBack : transcriptionTexts.nothingToUndo);
    if (last) setTakingBack(last);
  }

  function move(step: number) {
    const open = lines.filter((line) => line === current || isOpen(line));
    const next = current && open[open.indexOf(current) + step];
    if (next) setAt(next.row.key);
  }

  /** True when the key was ours. `notDoneReason` '' : none is written yet. */
  function press(key: string, atMs: number, notDoneReason: string): boolean {
    if (stop !== null) return true;
    const read = readDiaryKey({ key, atMs }, before.current);
    before.current = { key, atMs };
    if (read === null || takingBack !== null) return read !== null;
    setMessage('');
    if (read.kind === 'stop') {
      takeBack();
      setMessage('');
      setStop(read.why);
    } else if (read.kind === 'score') say({ kind: 'score', score: read.score });
    else if (read.kind === 'unreadable') say({ kind: 'not_done', reason: transcriptionTexts.unreadable });
    else if (read.kind === 'undo') takeBack();
    else if (read.kind === 'up' || read.kind === 'down') move(read.kind === 'up' ? -1 : 1);
    else if (read.kind === 'not_done' && notDoneReason === '') setStop('reason');
    else if (read.kind === 'not_done') say({ kind: 'not_done', reason: notDoneReason });
    return true;
  }

  return { sheet, pending, lines, current, stop, message, press, say, resume: () => setStop(null), askedAt };
}
