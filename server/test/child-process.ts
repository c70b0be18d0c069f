import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

export type TestChild = {
  readonly process: ChildProcess;
  /** Everything it said so far, on both streams. */
  said(): string;
  /** The first match in what it says; fails when it ends or the time is over before. */
  hear(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit code, or the signal that ended it. */
  ended(): Promise<number | string>;
};

const patienceMs = 120_000;

/** Starts a program whose words a test waits for. */
export function startChild(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: Record<string, string | undefined>; detached?: boolean },
): TestChild {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  const end = once(child, 'close').then(
    ([code, signal]: (number | string | null)[]) => code ?? signal ?? 'unknown',
  );
  let hasEnded = false;
  void end.then(() => {
    hasEnded = true;
  });
  return {
    process: child,
    said: () => text,
    hear: (pattern) =>
      until(
        () =>
          pattern.exec(text) ?? (hasEnded ? new Error(`it ended without ${pattern}: ${text}`) : undefined),
      ),
    ended: () => Promise.race([end, timeout(`it did not end: ${text}`)]),
  };
}

/** Asks until there is an answer; an Error as answer fails at once. */
export async function until<T>(
  ask: () => T | Error | undefined | Promise<T | Error | undefined>,
): Promise<T> {
  const patientUntil = Date.now() + patienceMs;
  while (Date.now() < patientUntil) {
    const answer = await ask();
    if (answer instanceof Error) throw answer;
    if (answer !== undefined) return answer;
    await delay(25);
  }
  throw new Error(`No answer within ${patienceMs / 1000} s.`);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function timeout(message: string): Promise<never> {
  await delay(patienceMs, undefined, { ref: false });
  throw new Error(message);
}
