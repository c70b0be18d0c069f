import { workerData } from 'node:worker_threads';
import { ClinicDatabase } from '../../db/clinic-database.ts';
import { answerTasks } from '../../workers/answer-tasks.ts';
import { type Comparison, judgeBatch } from './judge-batch.ts';

/** A thread that reads and judges batches of episodes. Reading is most of the work, so it has its own connection. */
export interface EffectWorkerData {
  readonly databaseUrl: string;
  readonly comparison: Comparison;
}

const { databaseUrl, comparison } = workerData as EffectWorkerData;
const db = new ClinicDatabase(databaseUrl, 1);
answerTasks((episodeIds: readonly string[]) => judgeBatch(db, comparison, episodeIds));
