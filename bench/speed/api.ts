import { fork } from 'node:child_process';
import { once } from 'node:events';
import { captureExchanges, dueMinutes, readRequests, scoreRequest } from '../api/exchanges.ts';
import { fillClinic } from '../api/fill-clinic.ts';
import { type FloorPlan, serveFloor } from '../api/floor.ts';
import { type LoadRequest, type LoadResult, runLoad } from '../api/load.ts';
import { type OpenSeries, type PlantedClinic, plantClinics, plantOpenSeries } from '../api/plant-clinics.ts';
import { cpuSecondsOf } from '../api/process-time.ts';
import { type Measured, report } from '../api/report-api.ts';
import { type RunningApi, startApi } from '../api/running-api.ts';

// npm run bench -- api [ROUNDS SECONDS]: what our server adds to node:http and pg executing the same statements. Both
// in turn, 32 clients in a process of their own. Writes bench/results/api.md; exit code 1 on a miss.

const clients = 32;
const connections = 10;
const warmSeconds = 30;
const [rounds, seconds] = [Number(process.argv[2] ?? 7), Number(process.argv[3] ?? 4)];
const seriesPerClinic = Math.max(1_000, rounds * seconds * 150);

if (process.argv[2] === 'floor' || process.argv[2] === 'load') serveParent(process.argv[2]);
else await measure();

/** In a process of its own: one task, one answer. */
function serveParent(part: 'floor' | 'load'): void {
  process.on('message', (task) => {
    const work: Promise<unknown> = part === 'floor' ? serveFloor(task as never) : runLoad(task as never);
    void work.then((answer) => process.send?.(answer));
  });
}

function startPart(part: 'floor' | 'load') {
  const child = fork(process.argv[1] ?? '', [part], { serialization: 'advanced' });
  return {
    child,
    ask: async <T>(task: unknown): Promise<T> => {
      child.send(task as never);
      const [answer] = await once(child, 'message');
      return answer as T;
    },
  };
}

async function measure(): Promise<void> {
  const api = await startApi();
  const floor = startPart('floor');
  const load = startPart('load');
  try {
    const clinics = await plantClinics(api, ['North', 'South']);
    const series = new Map<PlantedClinic, OpenSeries[]>();
    for (const clinic of clinics) {
      await fillClinic(api.superuser, clinic, 500);
      series.set(clinic, await plantOpenSeries(api, clinic, seriesPerClinic));
    }
    const episodes = await signedEpisodes(api, clinics);
    const exchanges = await captureExchanges(api, [
      ...clinics.map((clinic) => {
        const own = series.get(clinic)?.pop() as OpenSeries;
        let minutes = 1_000;
        return () => scoreRequest(api, clinic, own, minutes++);
      }),
      ...episodes.flatMap(({ clinic, id }) => readRequests(clinic, id).map((request) => () => request)),
    ]);
    const plan: FloorPlan = { databaseUrl: api.applicationUrl, connections, exchanges };
    const port = await floor.ask<number>(plan);
    const servers = [
      { name: 'ours', origin: api.origin, pid: api.process.pid },
      { name: 'floor', origin: `http://127.0.0.1:${port}`, pid: floor.child.pid },
    ] as const;
    const scores = scoresOf(api, series);
    const reads = episodes.flatMap(({ clinic, id }) => readRequests(clinic, id));
    const measured: Measured[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      for (const operation of ['score', 'read'] as const) {
        // Who comes first changes from round to round.
        for (const { name, origin, pid } of round % 2 === 0 ? servers : servers.toReversed()) {
          const requests = operation === 'read' ? reads : scores.splice(0, seconds * 3_000);
          const wanted = operation === 'read' ? 200 : 201;
          const before = cpuSecondsOf(pid);
          // The first round warms up: just-in-time compilation takes some thousand requests.
          const length = round === 0 ? warmSeconds : seconds;
          const result = await load.ask<LoadResult>({ origin, clients, seconds: length, wanted, requests });
          const cpuSeconds = cpuSecondsOf(pid) - before;
          if (operation === 'score') await checkStored(api, name, result, requests);
          scores.unshift(...(operation === 'score' ? requests.slice(result.answered + clients) : []));
          if (round > 0) measured.push({ ...result, operation, server: name, round, cpuSeconds });
        }
      }
    }
    report(measured, exchanges, { clients, rounds, seconds });
  } finally {
    floor.child.kill();
    load.child.kill();
    await api.stop();
  }
}

async function signedEpisodes(api: RunningApi, clinics: readonly PlantedClinic[]) {
  const found = [];
  for (const clinic of clinics) {
    const { rows } = await api.superuser.query<{ id: string }>(
      `SELECT episode_id AS id FROM review WHERE clinic_id = $1 ORDER BY episode_id LIMIT 4`,
      [clinic.clinicId],
    );
    found.push(...rows.map(({ id }) => ({ clinic, id })));
  }
  return found;
}

/** Every free time of every open series once, the clinics in turn. */
function scoresOf(api: RunningApi, series: ReadonlyMap<PlantedClinic, readonly OpenSeries[]>): LoadRequest[] {
  const byClinic = [...series].map(([clinic, open]) =>
    open.flatMap((one) => dueMinutes.map((minutes) => scoreRequest(api, clinic, one, minutes))),
  );
  const longest = Math.max(...byClinic.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    byClinic.map((requests) => requests[place] ?? []),
  ).flat(2);
}

/** Every score acknowledged is in the table, with its audit and its request. */
async function checkStored(
  api: RunningApi,
  name: string,
  { ids, failures }: LoadResult,
  requests: readonly LoadRequest[],
) {
  if (failures.length > 0) throw new Error(`${name} failed: ${failures.join('; ')}`);
  const acknowledged = new Set(ids);
  const keys = requests.flatMap(({ id, headers }) =>
    id && acknowledged.has(id) ? [headers['idempotency-key']] : [],
  );
  const { rows } = await api.superuser.query(
    `SELECT (SELECT count(*) FROM reading WHERE id = ANY($1)) AS readings,
       (SELECT count(*) FROM audit_event WHERE subject = 'reading' AND subject_id = ANY($1)) AS events,
       (SELECT count(*) FROM write_request WHERE key = ANY($2)) AS requests`,
    [ids, keys],
  );
  for (const [what, count] of Object.entries(rows[0] ?? {})) {
    if (Number(count) !== ids.length)
      throw new Error(`${name}: ${count} ${what} for ${ids.length} acknowledged scores`);
  }
}
