import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Block } from '#shared/contract/blocks.ts';
import type { RecordedReading, Series } from '#shared/contract/readings.ts';
import { ApiProblem, isNotSignedIn, problemMessage } from '../../lib/api-problem.ts';
import { blockQuery } from '../../lib/get-block.ts';
import { lockSession } from '../../lib/session-lock.ts';
import { type EntryProblem, EntryStore, type PendingEntry } from './entry-store.ts';
import { insertReading, insertSeries } from './insert-reading.ts';
import { recordReading } from './record-reading.ts';
import { scoreTexts } from './texts.ts';

interface Entries {
  store: EntryStore;
  pending: ReadonlyMap<string, PendingEntry>;
  /** Puts what the server stored onto the sheet. */
  showStored: (seriesId: string, reading: RecordedReading) => void;
  showSeries: (series: Series) => void;
  readAgain: () => void;
}

/** The sheet's unsaved entries; they live as long as the screen and are sent again when the connection returns. */
export function useEntryStore(
  blockId: string,
  episodeId: string,
  onSaved: (seriesId: string, reading: RecordedReading) => void,
): Entries {
  const queries = useQueryClient();
  const { queryKey } = blockQuery(blockId);
  function showStored(seriesId: string, reading: RecordedReading) {
    show((block) => insertReading(block, seriesId, reading));
    onSaved(seriesId, reading);
  }
  function show(change: (block: Block) => Block) {
    void queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (detail) => detail && { ...detail, block: change(detail.block) });
    void queries.invalidateQueries({ queryKey: ['episode', episodeId] });
    void queries.invalidateQueries({ queryKey: ['worklist'] });
  }
  const [store] = useState(
    () =>
      new EntryStore({
        send: recordReading,
        onSaved: showStored,
        readProblem: (error) => {
          if (isNotSignedIn(error)) lockSession();
          const problem = readEntryProblem(error);
          if (problem.isFinal) void queries.invalidateQueries({ queryKey });
          return problem;
        },
        wait: (milliseconds, then) => void setTimeout(then, milliseconds),
      }),
  );
  const pending = useSyncExternalStore(store.subscribe, store.entries);
  useEffect(() => {
    window.addEventListener('online', store.retryAll);
    return () => {
      window.removeEventListener('online', store.retryAll);
      store.discardAll();
    };
  }, [store]);
  return {
    store,
    pending,
    showStored,
    showSeries: (series) => show((block) => insertSeries(block, series)),
    readAgain: () => void queries.invalidateQueries({ queryKey }),
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
