import { useEffect, useState } from 'react';

interface ReadFromServer {
  /** The server's clock when it answered. */
  now: string;
  /** This page's stopwatch when the answer arrived. */
  readAt: number;
}

/** The server's time now: a tablet whose clock is wrong, or is set meanwhile, still shows the right due time. */
export function serverNow({ now, readAt }: ReadFromServer): Date {
  return new Date(Date.parse(now) + Math.max(0, performance.now() - readAt));
}

/** The same, kept current on screen. */
export function useServerNow(detail: ReadFromServer): Date {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 5_000);
    return () => clearInterval(timer);
  }, []);
  return serverNow(detail);
}
