import type { LiveEvent } from '#shared/contract/live.ts';

const shortestMs = 100;
const spreadMs = 200;
const betweenMs = 1_000;

/**
 * Hands on what came in together: soon, at most once a second, and not at the same moment as every other browser of the
 * clinic.
 */
export function gatherEvents(handOn: (events: readonly LiveEvent[]) => void, random = Math.random) {
  let gathered: LiveEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  const flush = () => {
    timer = undefined;
    lastAt = Date.now();
    const events = gathered;
    gathered = [];
    handOn(events);
  };
  return {
    add: (event: LiveEvent) => {
      gathered.push(event);
      const soon = shortestMs + random() * spreadMs;
      timer ??= setTimeout(flush, Math.max(soon, lastAt + betweenMs - Date.now()));
    },
    stop: () => clearTimeout(timer),
  };
}
