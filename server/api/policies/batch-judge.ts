import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { findWorker } from '../../workers/find-worker.ts';
import { usualThreads, WorkerPool } from '../../workers/worker-pool.ts';
import type { EffectWorkerData } from './effect-worker.ts';
import { type Comparison, type JudgedBatch, judgeBatch } from './judge-batch.ts';

/** Judges batches, here or in threads, so many at once. */
export interface BatchJudge {
  readonly atOnce: number;
  judge(episodeIds: readonly string[]): Promise<JudgedBatch>;
  close(): Promise<void>;
}

export function judgeHere(db: ClinicDatabase, comparison: Comparison): BatchJudge {
  return {
    // One is read by the database while the other is judged.
    atOnce: 2,
    judge: (episodeIds) => judgeBatch(db, comparison, episodeIds),
    close: async () => undefined,
  };
}

export function judgeInThreads(
  db: ClinicDatabase,
  comparison: Comparison,
  program = findWorker('effect-worker'),
): BatchJudge {
  const data: EffectWorkerData = { databaseUrl: db.url, comparison };
  const pool = new WorkerPool<readonly string[], JudgedBatch>(program, data);
  return {
    // One more than there are threads, so that none waits for its next batch.
    atOnce: usualThreads + 1,
    judge: (episodeIds) => pool.run(episodeIds),
    close: () => pool.close(),
  };
}

/** What the judge says of each batch, in their order. */
export async function* judgedInOrder(
  batches: AsyncIterable<readonly string[]>,
  judge: BatchJudge,
): AsyncGenerator<JudgedBatch, void> {
  const onTheWay: Promise<JudgedBatch>[] = [];
  for await (const batch of batches) {
    const judging = judge.judge(batch);
    // Looked at in its turn; a failure until then is not an unhandled one.
    judging.catch(() => undefined);
    onTheWay.push(judging);
    const first = onTheWay.length < judge.atOnce ? undefined : onTheWay.shift();
    if (first !== undefined) yield await first;
  }
  for (const judging of onTheWay) yield await judging;
}
