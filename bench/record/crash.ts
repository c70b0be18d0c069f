import { setTimeout as delay } from 'node:timers/promises';
import { until } from '../../server/test/child-process.ts';
import { launchApi } from '../cluster/api-process.ts';
import { checkRecord } from '../cluster/check-record.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { killPostgres } from '../cluster/kill-postgres.ts';
import { type Acknowledged, plantClinics, slotsOf } from '../cluster/ledger.ts';
import { type Load, writeAll } from '../cluster/load.ts';
import type { Proof, Say } from '../cluster/proof.ts';

export interface CrashSize {
  readonly writes: number;
  readonly kills: number;
  /** At most; what is measured by then counts, and falls short. */
  readonly minutes: number;
}

const writers = 16;

/** Kills the API or PostgreSQL again and again under writers, then looks whether any acknowledged score is lost. */
export async function proveCrash(
  cluster: Cluster,
  victim: 'api' | 'database',
  { writes, kills, minutes }: CrashSize,
  say: Say,
): Promise<Proof> {
  const clinics = await plantClinics(cluster.folder, `Crash ${victim}`, writes);
  const startedAt = Date.now();
  const downs: number[] = [];
  // However late a busy machine tells that it is back, there is work left for the next kill.
  const most = () => (downs.length < kills ? dueAt(downs.length, { writes, kills }) + 2 * writers : writes);
  const load = writeAll(slotsOf(clinics, writes), writers, () => cluster.api.origin, most);
  const timer = setTimeout(load.end, minutes * 60_000);
  const strike = victim === 'api' ? killApi : killDatabase;
  const killing = killAgainAndAgain(load, { writes, kills }, downs, () => strike(cluster), say);
  await Promise.all([killing, load.done]);
  clearTimeout(timer);
  const { ledger } = load;
  say(describeLoad(ledger, Date.now() - startedAt));
  if (downs.length > 0)
    say(`back after ${Math.round(median(downs))} ms in the median, ${Math.max(...downs)} at most`);
  const { lost, wrong } = await checkRecord(cluster.folder, ledger);
  for (const line of wrong) say(`WRONG: ${line}`);
  const isProven = lost === 0 && wrong.length === 0 && ledger.length === writes && downs.length === kills;
  return { isProven, figure: `${lost} of ${ledger.length} acknowledged writes lost, ${downs.length} kills` };
}

type Pace = Pick<CrashSize, 'writes' | 'kills'>;
/** How many writes are acknowledged when one more kill is due. */
const dueAt = (struck: number, { writes, kills }: Pace) => ((struck + 1) * writes) / (kills + 1);

/** A kill after each equal part of the writes; `downs` grows by how many milliseconds it was down each time. */
async function killAgainAndAgain(
  load: Load,
  pace: Pace,
  downs: number[],
  strike: () => Promise<void>,
  say: Say,
): Promise<void> {
  while (downs.length < pace.kills) {
    const due = dueAt(downs.length, pace);
    while (!load.isOver() && load.ledger.length < due) await delay(5);
    if (load.isOver()) break;
    // Anywhere in the work of a request.
    await delay(Math.random() * 40);
    const struckAt = Date.now();
    await strike();
    downs.push(Date.now() - struckAt);
    if (downs.length % 10 === 0) say(`  ${downs.length} kills, ${load.ledger.length} writes acknowledged`);
  }
}

async function killApi(cluster: Cluster): Promise<void> {
  const port = Number(new URL(cluster.api.origin).port);
  await cluster.api.kill();
  cluster.api = await launchApi({ dataDir: cluster.folder.path, port });
  await cluster.api.ready();
}

async function killDatabase({ folder, api }: Cluster): Promise<void> {
  const returns = () => api.child.said().split('PostgreSQL is back.').length;
  const before = returns();
  await killPostgres(folder);
  await until(() => {
    if (api.child.process.exitCode !== null) return new Error(`the API ended: ${api.child.said()}`);
    return returns() > before ? true : undefined;
  });
}

function describeLoad(ledger: readonly Acknowledged[], milliseconds: number): string {
  const resent = ledger.filter(({ times }) => times > 1).length;
  const unseen = ledger.filter(({ wasStoredUnseen }) => wasStoredUnseen).length;
  const rate = Math.round((ledger.length / milliseconds) * 1_000);
  return `${ledger.length} writes by ${writers} writers, ${rate} a second; ${resent} sent again, ${unseen} of them had been stored and the answer lost`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
