import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WorkerPool } from './worker-pool.ts';

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facetwise-pool-'));
  program = join(folder, 'program.cjs');
  await writeFile(
    program,
    `const { parentPort, threadId, workerData } = require('node:worker_threads');
     parentPort.on('message', (task) => {
       if (task === 'refuse') return parentPort.postMessage({ refused: 'busy' });
       if (task === 'end') process.exit(0);
       if (task === 'never') return;
       setTimeout(() => parentPort.postMessage({ result: [workerData, task, threadId] }), 20);
     });`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const withPool = async (work: (pool: WorkerPool<unknown, unknown[]>) => Promise<void>) => {
  const pool = new WorkerPool<unknown, unknown[]>(program, 'told', 2);
  await work(pool).finally(() => pool.close());
};

it('spreads tasks over its threads and answers each with its own result', () =>
  withPool(async (pool) => {
    const results = await Promise.all([1, 2, 3, 4, 5].map((task) => pool.run(task)));
    expect(results.map(([told, task]) => [told, task])).toEqual(
      [1, 2, 3, 4, 5].map((task) => ['told', task]),
    );
    expect(new Set(results.map(([, , threadId]) => threadId)).size).toBe(2);
  }));

it('passes on a refusal, and goes on', () =>
  withPool(async (pool) => {
    await expect(pool.run('refuse')).rejects.toMatchObject({ code: 'busy' });
    await expect(pool.run(7)).resolves.toContain(7);
  }));

it('fails everything there is when a thread ends by itself, and everything after', () =>
  withPool(async (pool) => {
    const tasks = ['never', 'end', 'waits in the queue'].map((task) => pool.run(task));
    for (const settled of await Promise.allSettled(tasks)) {
      expect(settled).toMatchObject({ status: 'rejected', reason: { code: 'judging_stopped' } });
    }
    await expect(pool.run(8)).rejects.toMatchObject({ code: 'judging_stopped' });
  }));

it('fails what is under way when it is closed', async () => {
  const pool = new WorkerPool<unknown, unknown[]>(program, 'told', 1);
  const task = pool.run('never');
  task.catch(() => undefined);
  await pool.close();
  await expect(task).rejects.toMatchObject({ code: 'judging_stopped' });
});
