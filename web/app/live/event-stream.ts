import * as z from 'zod/mini';
import { type LiveEvent, liveEvent } from '#shared/contract/live.ts';

const shortestWaitMs = 1_000;
const longestWaitMs = 30_000;
/** The server is heard every 20 s; a connection that says nothing for longer is dead. */
const silenceMs = 50_000;
/** A window that nobody sees holds no connection: a browser has six for all its windows. */
const hiddenMs = 10_000;

interface Follower {
  hear(event: LiveEvent): void;
  /** The connection is lost, or given up while the window is hidden. */
  lose(): void;
}

/** Follows the server's events, over lost connections and hidden windows, until it is stopped. */
export function followEvents(follower: Follower): () => void {
  let source: EventSource | undefined;
  let waitMs = shortestWaitMs;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  function close() {
    source?.close();
    source = undefined;
    clearTimeout(silence);
    clearTimeout(retry);
    retry = undefined;
  }
  function lose() {
    close();
    follower.lose();
    if (document.hidden) return;
    retry = setTimeout(open, waitMs * (0.75 + Math.random() / 2));
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  }
  function isHeard() {
    clearTimeout(silence);
    silence = setTimeout(lose, silenceMs);
  }
  function open() {
    close();
    source = new EventSource('/api/events');
    isHeard();
    source.onerror = lose;
    source.addEventListener('beat', isHeard);
    source.onmessage = ({ data }) => {
      isHeard();
      waitMs = shortestWaitMs;
      const event = z.safeParse(liveEvent, parsed(data));
      if (!event.success) return;
      if (event.data.kind === 'ended') close();
      follower.hear(event.data);
    };
  }
  function see() {
    clearTimeout(hiding);
    if (!document.hidden && source === undefined && retry === undefined) open();
    if (!document.hidden) return;
    hiding = setTimeout(() => {
      close();
      follower.lose();
    }, hiddenMs);
  }
  document.addEventListener('visibilitychange', see);
  if (!document.hidden) open();
  return () => {
    document.removeEventListener('visibilitychange', see);
    clearTimeout(hiding);
    close();
  };
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
