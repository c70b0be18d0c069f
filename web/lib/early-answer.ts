/** An answer and when it came, by this page's stopwatch and this device's clock. */
export interface Arrival {
  readonly response: Response;
  readonly stopwatchMs: number;
  readonly deviceMs: number;
}

/** What nobody has read by then is too old to be shown. */
const keptMs = 10_000;

const early = new Map<string, Promise<Arrival>>();

/** How everything is asked of the API. */
export const asking = {
  credentials: 'same-origin',
  cache: 'no-store',
  headers: { accept: 'application/json' },
} as const;

export async function ask(path: string, request: RequestInit): Promise<Arrival> {
  const response = await fetch(path, request);
  return { response, stopwatchMs: performance.now(), deviceMs: Date.now() };
}

/** Asks before there is anything that reads the answer: it is kept for the first who asks for the same. */
export function askEarly(path: string): Promise<Arrival> {
  const answer = ask(path, asking);
  keep(path, answer);
  // Read to its end whoever asks for it or nobody: an answer half read keeps its connection.
  answer.then(({ response }) => response.clone().arrayBuffer()).catch(() => {});
  return answer;
}

/** An answer that came without being asked for, kept in the same way. */
export function keepEarly(path: string, answer: Arrival): void {
  keep(path, Promise.resolve(answer));
}

function keep(path: string, answer: Promise<Arrival>): void {
  early.set(path, answer);
  setTimeout(() => early.delete(path), keptMs);
}

/** Nothing of it is for anybody any more. */
export function forgetEarly(): void {
  early.clear();
}

/** What was asked for early, once; undefined: it has to be asked for. */
export function takeEarly(path: string): Promise<Arrival> | undefined {
  const answer = early.get(path);
  early.delete(path);
  return answer;
}
