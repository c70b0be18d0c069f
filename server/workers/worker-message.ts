import type { RefusalCode } from '../errors.ts';

/** What a thread answers to a task; a fault of our own is not answered but ends the thread. */
export type WorkerMessage<Result> = { readonly result: Result } | { readonly refused: RefusalCode };
