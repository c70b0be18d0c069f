import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Arrival } from './early-answer.ts';

interface Heard extends Omit<Arrival, 'response'> {
  readonly serverMs: number;
}

let heard: Heard | null = null;

/** Every answer of the API says what time it is there. */
export function hearServerTime(date: string | null, at: Omit<Arrival, 'response'>): void {
  const serverMs = Date.parse(date ?? '');
  if (Number.isNaN(serverMs)) return;
  heard = { serverMs, ...at };
}

/**
 * The server's time now: a tablet whose clock is wrong still shows the right due time. The stopwatch stands still while
 * a tablet sleeps and the device's clock may be set back: the larger of both is how long ago the server was heard.
 */
export function serverNow(): Date {
  if (heard === null) return new Date();
  const { serverMs, stopwatchMs, deviceMs } = heard;
  return new Date(serverMs + Math.max(0, performance.now() - stopwatchMs, Date.now() - deviceMs));
}

let drawnAt: Date | null = null;

/** When the server drew this page: its first drawing in the browser says the same. */
export function hearDrawnAt(instant: Date): void {
  drawnAt = instant;
}

/** The same, kept current on screen. */
export function useServerNow(): Date {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 5_000);
    return () => clearInterval(timer);
  }, []);
  return useMomentOfDrawing();
}

/** The server's time as this is drawn. */
export function useMomentOfDrawing(): Date {
  const isOurs = useSyncExternalStore(never, isDrawnHere, isDrawnThere);
  return isOurs || drawnAt === null ? serverNow() : drawnAt;
}

const never = () => () => {};
const isDrawnHere = () => true;
const isDrawnThere = () => false;
