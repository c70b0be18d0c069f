import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PolicyEffectLine } from '#shared/contract/policies.ts';
import { ClinicDatabase } from '../../db/clinic-database.ts';
import { buildWorker } from '../../test/built-worker.ts';
import { draftOf, previewEffect } from '../../test/effect-preview.ts';
import { insertManyEpisodes } from '../../test/many-episodes.ts';
import { runningApi } from '../../test/running-api.ts';
import { usualThreads } from '../../workers/worker-pool.ts';
import { judgeHere, judgeInThreads } from './batch-judge.ts';
import { effectLines } from './effect-lines.ts';

/** More than one thread is started for. */
const many = 2_050;
const medicare = 'medicare-l38801';
const running = runningApi();
let definition: Record<string, unknown>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facetwise-worker-'));
  await buildWorker('server/api/policies/effect-worker.ts', 'effect-worker');
  const { api } = running;
  // Relief of 100 %, 87.5 %, 75 %, 62.5 % and 50 % by turns.
  const scores = Array.from({ length: many }, (_, n) => ({ 30: n % 5, 120: n % 5 }));
  await insertManyEpisodes(api, api.clinic, scores);
  await insertManyEpisodes(api, api.otherClinic, scores.slice(0, 3));
  definition = await draftOf(running, medicare, 90);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const asked = () => ({ policyId: medicare, request: { definition } });
const actor = () => {
  const { clinic, now } = running.api;
  const { id: userId, displayName } = clinic.users.admin;
  return { clinicId: clinic.id, userId, displayName, role: 'admin' as const, requestId: 'r', now: now() };
};
type Judges = Parameters<typeof effectLines>[3];
const linesFrom = (choose: Judges) => effectLines(running.api.db, actor(), asked(), choose);
async function collect(lines: AsyncIterable<PolicyEffectLine>) {
  const all: PolicyEffectLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
const events = async () =>
  (await running.rows(`select id from audit_event where action = 'policy_effect_read'`, [])).length;
const preview = () => previewEffect(running.api.as('admin'), medicare, { definition });

describe('a large preview', () => {
  it('When threads judge it, then they say the same as one thread, and progress grows to the whole', async () => {
    const started = vi.fn();
    process.on('worker', started);
    const inThreads = await preview();
    process.off('worker', started);
    expect(started).toHaveBeenCalledTimes(usualThreads);
    const here = await collect(linesFrom((db, { comparison }) => judgeHere(db, comparison)));
    expect(inThreads.lines).toEqual(here);
    const { progress, changed, effect } = inThreads;
    expect(effect).toMatchObject({ episodes: many, levels: many, changedEpisodes: many / 5 });
    expect(changed).toHaveLength(many / 5);
    expect(new Set(changed.map(({ episodeId }) => episodeId)).size).toBe(many / 5);
    expect(progress[0]).toEqual({ judged: 0, total: many });
    expect(progress.at(-1)).toEqual({ judged: many, total: many });
    expect(progress.length).toBeGreaterThan(5);
    const judged = progress.map((one) => one.judged);
    expect(judged).toEqual([...new Set(judged)].sort((a, b) => a - b));
  });

  it('When it runs, then others are answered meanwhile, and a third preview is refused', async () => {
    const started = performance.now();
    const previews = [1, 2, 3].map(() => preview());
    let longest = 0;
    let answered = 0;
    const all = Promise.all(previews).then((answers) => {
      const took = performance.now() - started;
      return { took, statuses: answers.map(({ status }) => status).sort() };
    });
    let ended = false;
    void all.then(() => {
      ended = true;
    });
    while (!ended) {
      const asked = performance.now();
      expect((await running.api.as('nurse').get('/api/session')).body).not.toBeNull();
      longest = Math.max(longest, performance.now() - asked);
      answered += 1;
    }
    const { took, statuses } = await all;
    expect(statuses).toEqual([200, 200, 503]);
    expect(answered).toBeGreaterThan(3);
    expect(longest).toBeLessThan(took / 2);
  });
});

describe('a preview that does not come to its end', () => {
  it('When the client goes away, then the work stops, nothing is audited, and others may ask', async () => {
    const before = await events();
    for (let turn = 0; turn < 2; turn += 1) await goAway();
    await expect.poll(() => running.api.log.filter((line) => line.includes('"status":499'))).toHaveLength(2);
    expect(await events()).toBe(before);
    await expect.poll(async () => (await preview()).status).toBe(200);
    expect(await events()).toBe(before + 1);
  });

  it('When the reader stops, then no further batch is judged and the judge is closed', async () => {
    const judge = vi.fn();
    const close = vi.fn();
    const lines = linesFrom((db, { comparison }) => {
      const here = judgeHere(db, comparison);
      const counted = (ids: readonly string[]) => {
        judge();
        return here.judge(ids);
      };
      return { ...here, judge: counted, close: async () => close() };
    });
    for (let taken = 0; taken < 3; taken += 1) await lines.next();
    await lines.return();
    // Two were told of, and the one after them had been begun.
    expect(judge).toHaveBeenCalledTimes(3);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['throws', 'throw new Error("broken")'],
    ['ends itself', 'process.exit(3)'],
    ['fails on its task', 'require("node:worker_threads").parentPort.on("message", () => { null.x })'],
    ['runs out of memory', 'const a = []; for (;;) a.push(new Array(1e6).fill({}))'],
  ])('When a thread %s, then it is refused at once and nothing is audited', async (_what, code) => {
    const before = await events();
    const program = join(folder, 'crash.cjs');
    await writeFile(program, code);
    const lines = linesFrom((db, { comparison }) => judgeInThreads(db, comparison, program));
    await expect(collect(lines)).rejects.toMatchObject({
      code: 'judging_stopped',
      cause: expect.any(Error),
    });
    expect(await events()).toBe(before);
  });

  it('When the database is gone for a thread, then that is its refusal', async () => {
    const nowhere = new ClinicDatabase('postgresql://nobody:x@127.0.0.1:1/none', 1);
    const lines = linesFrom((_db, { comparison }) => judgeInThreads(nowhere, comparison));
    await expect(collect(lines)).rejects.toMatchObject({ code: 'busy' });
    await nowhere.close();
  });
});

/** Asks for a preview and hangs up once it is under way. */
async function goAway(): Promise<void> {
  const { origin, as } = running.api;
  await new Promise<void>((resolve, reject) => {
    const asking = request(`${origin}/api/policies/${medicare}/effect`, {
      method: 'POST',
      agent: false,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        cookie: as('admin').cookie,
      },
    });
    asking.on('response', (response) => {
      response.on('error', () => undefined);
      response.once('data', () => {
        asking.destroy();
        resolve();
      });
    });
    asking.on('error', reject);
    asking.end(JSON.stringify({ definition }));
  });
}
