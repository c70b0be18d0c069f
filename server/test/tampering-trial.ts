import type { Client } from 'pg';
import type { Anchor } from '../audit/anchor-file.ts';
import type { Fault } from '../audit/chain-faults.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import { restoreAudit, type Tampering, tamperings } from './audit-tampering.ts';

interface Trial {
  readonly sql: Client;
  readonly db: ClinicDatabase;
  /** Each clinic's id with its number of events. */
  readonly chains: ReadonlyMap<string, number>;
  readonly anchors: ReadonlyMap<string, readonly Anchor[]>;
  readonly random: () => number;
}

/** What is wrong with each clinic's chain. */
export async function faultsByClinic({ db, chains, anchors }: Omit<Trial, 'sql' | 'random'>) {
  const faults = new Map<string, readonly Fault[]>();
  for (const id of chains.keys()) faults.set(id, (await verifyChain(db, id, anchors.get(id))).faults);
  return faults;
}

/** Tampers with one clinic's audit, verifies all, and undoes it. Whether it was found, named and nothing else was. */
export async function tryTampering(kind: string, trial: Trial) {
  const ids = [...trial.chains.keys()];
  const clinicId = ids[Math.floor(trial.random() * ids.length)] ?? '';
  const length = trial.chains.get(clinicId) ?? 0;
  const tampering = await tamperings[kind]?.(trial.sql, { clinicId, length }, trial.random);
  if (tampering === undefined) throw new Error(`There is no tampering ${kind}.`);
  const faults = await faultsByClinic(trial);
  await restoreAudit(trial.sql);
  const own = faults.get(clinicId) ?? [];
  const others = ids.filter((id) => id !== clinicId && (faults.get(id)?.length ?? 0) > 0);
  return { tampering, own, isFound: others.length === 0 && isNamed(tampering, own) };
}

function isNamed(done: Tampering, faults: readonly Fault[]): boolean {
  const ofKind = faults.filter((fault) => fault.kind === done.kind);
  const covers = (seq: number) => ofKind.some(({ from, to }) => from <= seq && seq <= to);
  // An anchor may differ besides, because an anchored event itself was touched.
  const isOnly = faults.every(({ kind }) => kind === done.kind || kind === 'differs from anchor');
  if (done.kind === 'differs from anchor') {
    return isOnly && ofKind.some(({ from }) => from >= done.from && from <= done.to);
  }
  return isOnly && covers(done.from) && covers(done.to);
}
