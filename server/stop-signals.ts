import { findNpm, isAlive } from './npm-process.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// npm passes on a Ctrl-C that the terminal has sent us already: those two are one.
const sameSignalMs = 500;

/** Calls `stop` once when we are told to end, or when the npm that started us is gone; `hurry` when told again. */
export function onStopSignal(stop: () => void, hurry: () => void): void {
  let stoppedAt: number | undefined;
  const heard = () => {
    if (stoppedAt === undefined) {
      stoppedAt = Date.now();
      stop();
    } else if (Date.now() - stoppedAt > sameSignalMs) {
      hurry();
    }
  };
  for (const signal of signals) process.on(signal, heard);
  // A closed terminal must not turn a last line into an exception.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const npm = findNpm();
  if (npm === undefined) return;
  const watch = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(watch);
    heard();
  }, 1_000);
  watch.unref();
}
