import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../errors.ts';
import type { WorkerMessage } from './worker-message.ts';

interface Waiting<Task, Result> {
  readonly task: Task;
  resolve(result: Result): void;
  reject(error: Error): void;
}

/** One thread stays free for everybody else's requests. */
export const usualThreads = Math.max(1, availableParallelism() - 1);

/** Far above what a task needs: one that runs away ends its thread, not the server. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/** Threads of one program, each with one task at a time. One that ends by itself fails every task there is. */
export class WorkerPool<Task, Result> {
  readonly #workers = new Map<Worker, Waiting<Task, Result> | undefined>();
  readonly #queue: Waiting<Task, Result>[] = [];
  #failure: Error | undefined;

  constructor(file: string, workerData: unknown, threads = usualThreads) {
    for (let number = 0; number < threads; number += 1) {
      const worker = new Worker(file, { workerData, resourceLimits });
      this.#workers.set(worker, undefined);
      worker.on('message', (message: WorkerMessage<Result>) => this.#settle(worker, message));
      worker.on('error', (error) => this.#fail(error));
      worker.on('messageerror', (error) => this.#fail(error));
      worker.on('exit', (code) => this.#fail(new Error(`a thread ended with code ${code}`)));
    }
  }

  get hasFailed(): boolean {
    return this.#failure !== undefined;
  }

  run(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure);
      this.#queue.push({ task, resolve, reject });
      this.#handOut();
    });
  }

  /** Ends the threads, whatever they are doing. */
  async close(): Promise<void> {
    this.#fail(new Error('the pool was closed'));
    await Promise.all([...this.#workers.keys()].map((worker) => worker.terminate()));
  }

  #handOut(): void {
    for (const [worker, busyWith] of this.#workers) {
      if (busyWith !== undefined) continue;
      const next = this.#queue.shift();
      if (next === undefined) return;
      this.#workers.set(worker, next);
      worker.postMessage(next.task);
    }
  }

  #settle(worker: Worker, message: WorkerMessage<Result>): void {
    const done = this.#workers.get(worker);
    this.#workers.set(worker, undefined);
    if ('result' in message) done?.resolve(message.result);
    else done?.reject(new Refusal(message.refused));
    this.#handOut();
  }

  #fail(cause: Error): void {
    if (this.#failure !== undefined) return;
    this.#failure = new Refusal('judging_stopped', [], {}, { cause });
    for (const waiting of [...this.#workers.values(), ...this.#queue]) waiting?.reject(this.#failure);
    this.#queue.length = 0;
  }
}
