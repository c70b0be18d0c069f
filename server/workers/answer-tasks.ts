import { parentPort } from 'node:worker_threads';
import { Refusal } from '../errors.ts';
import type { WorkerMessage } from './worker-message.ts';

/** In a thread of a WorkerPool: answers each task with what `work` makes of it. */
export function answerTasks<Task, Result>(work: (task: Task) => Promise<Result>): void {
  const answer = async (task: Task): Promise<void> => {
    parentPort?.postMessage(await messageOf(work(task)));
  };
  parentPort?.on('message', (task: Task) => void answer(task));
}

async function messageOf<Result>(working: Promise<Result>): Promise<WorkerMessage<Result>> {
  try {
    return { result: await working };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
}
