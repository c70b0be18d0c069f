import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveEvent } from '#shared/contract/live.ts';
import { liveState, setLiveState } from '../../lib/live-state.ts';
import { sessionQuery } from '../../lib/session.ts';
import { concerns } from './concerns.ts';
import { followEvents } from './event-stream.ts';
import { gatherEvents } from './gather-events.ts';

/** A hint may be lost in a crash: everything shown is asked for again so often, more often while none come. */
const againMs = { live: 60_000, connecting: 20_000, reconnecting: 20_000 };
const tickMs = 5_000;

/** While it is on, what is shown is asked for again as soon as others change it. Forms keep what was typed. */
export function useLiveUpdates(isOn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => (isOn ? keepFresh(queries) : undefined), [isOn, queries]);
}

function keepFresh(queries: QueryClient): () => void {
  let lastAt = Date.now();
  const readAgain = (events: readonly LiveEvent[]) => {
    if (events.some(({ kind }) => kind === 'everything')) lastAt = Date.now();
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => events.some((event) => concerns(event, queryKey)),
    });
  };
  const gathered = gatherEvents((events) => {
    readAgain(events);
    // The clinic's settings come with the session: its zone, its schedule, how it types dates.
    if (events.some(({ kind }) => kind === 'everything')) askWhoIsSignedIn(queries);
  });
  let wasLost = false;
  const stop = followEvents({
    hear: (event) => {
      // Nobody knows what changed while nobody listened.
      if (event.kind === 'open' && wasLost) gathered.add({ kind: 'everything' });
      if (event.kind === 'ended') askWhoIsSignedIn(queries);
      if (event.kind === 'paused') setLiveState('reconnecting');
      else if (event.kind !== 'ended') setLiveState('live');
      wasLost = false;
      gathered.add(event);
    },
    lose: () => {
      wasLost = true;
      setLiveState('reconnecting');
      if (!document.hidden) askWhoIsSignedIn(queries);
    },
  });
  const ticking = setInterval(() => {
    if (document.hidden || Date.now() - lastAt < againMs[liveState()]) return;
    readAgain([{ kind: 'everything' }]);
  }, tickMs);
  return () => {
    stop();
    gathered.stop();
    clearInterval(ticking);
    setLiveState('connecting');
  };
}

/** Locks the screen when nobody is any more. */
function askWhoIsSignedIn(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
