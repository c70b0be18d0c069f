import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Block, BlockDetail } from '#shared/contract/blocks.ts';
import type { RecordedReading, Series } from '#shared/contract/readings.ts';
import { ApiProblem, isNotSignedIn, problemMessage } from '../../lib/api-problem.ts';
import { blockQuery } from '../../lib/get-block.ts';
import { isSessionLocked, lockSession, useSessionLock } from '../../lib/session-lock.ts';
import { type EntryProblem, EntryStore } from './entry-store.ts';
import { insertReading, insertSeries } from './insert-reading.ts';
import { recordReading } from './record-reading.ts';
import { scoreTexts } from './texts.ts';

export interface Entries {
  readonly store: EntryStore;
  /** Puts what the server stored onto the sheet. */
  readonly showStored: (blockId: string, seriesId: string, reading: RecordedReading) => void;
  readonly showSeries: (blockId: string, series: Series) => void;
  readonly readAgain: (blockId: string) => void;
}

type OnSaved = (seriesId: string, reading: RecordedReading, detail: BlockDetail | undefined) => void;

/** A screen's unsaved entries; they live as long as the screen and are sent again when that can help. */
export function useEntryStore(onSaved: OnSaved): Entries {
  const queries = useQueryClient();
  const isLocked = useSessionLock();

  /** All of it is drawn at once: no pad for a moment where the score is stored, no score where it is taken back. */
  function showStored(blockId: string, seriesId: string, reading: RecordedReading, isShown?: () => void) {
    notifyManager.batch(() => {
      const detail = show(blockId, (block) => insertReading(block, seriesId, reading));
      notifyManager.schedule(() => {
        onSaved(seriesId, reading, detail);
        isShown?.();
      });
    });
  }
  function show(blockId: string, change: (block: Block) => Block) {
    const { queryKey } = blockQuery(blockId);
    void queries.cancelQueries({ queryKey });
    const detail = queries.setQueryData(queryKey, (old) => old && { ...old, block: change(old.block) });
    void queries.invalidateQueries({ queryKey: ['episode', detail?.episode.id] });
    void queries.invalidateQueries({ queryKey: ['worklist'] });
    return detail;
  }
  const readAgain = useCallback(
    (blockId: string) => void queries.invalidateQueries({ queryKey: blockQuery(blockId).queryKey }),
    [queries],
  );

  const [store] = useState(
    () =>
      new EntryStore({
        send: recordReading,
        onSaved: ({ blockId, seriesId }, reading, isShown) => showStored(blockId, seriesId, reading, isShown),
        readProblem: (error, { blockId }) => {
          if (isNotSignedIn(error)) lockSession();
          const problem = readEntryProblem(error);
          if (problem.isFinal) readAgain(blockId);
          return problem;
        },
        isLocked: isSessionLocked,
        wait: (milliseconds, then) => void setTimeout(then, milliseconds),
      }),
  );
  useEffect(() => {
    window.addEventListener('online', store.retryAll);
    return () => {
      window.removeEventListener('online', store.retryAll);
      store.discardAll();
    };
  }, [store]);
  useEffect(() => {
    if (!isLocked) store.retryAll();
  }, [isLocked, store]);
  return {
    store,
    showStored,
    showSeries: (blockId, series) => void show(blockId, (block) => insertSeries(block, series)),
    readAgain,
  };
}

/** Only a refusal that the same request would meet again is final. */
function readEntryProblem(error: unknown): EntryProblem {
  const isRefusal = error instanceof ApiProblem && error.kind === 'refused';
  const isPassing = isNotSignedIn(error) || (isRefusal && error.status === 429);
  const detail = error instanceof ApiProblem ? error.fieldErrors.map(({ message }) => message) : [];
  const isUnreachable = error instanceof ApiProblem && error.kind === 'unreachable';
  return {
    message: isUnreachable ? scoreTexts.unreachable : [problemMessage(error), ...detail].join(' '),
    code: error instanceof ApiProblem ? error.code : 'unexpected',
    isFinal: isRefusal && !isPassing,
  };
}
