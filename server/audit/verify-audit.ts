import type { ClinicDatabase } from '../db/clinic-database.ts';
import type { Anchor } from './anchor-file.ts';
import { listClinics } from './chain-store.ts';
import { describeFault } from './describe-fault.ts';
import { type ChainReport, verifyChain } from './verify-chain.ts';

/** Verifies every clinic's chain and says so line by line. True when all are whole. */
export async function verifyAudit(
  db: ClinicDatabase,
  anchors: ReadonlyMap<string, readonly Anchor[]>,
  say: (line: string) => void,
): Promise<boolean> {
  const clinics = await db.inInstallation(listClinics);
  let isWhole = true;
  for (const { id, name } of clinics) {
    const report = await verifyChain(db, id, anchors.get(id));
    isWhole &&= report.faults.length === 0;
    say(`${name} (${id}): ${describeChain(report)}`);
    for (const fault of report.faults) say(`  ${describeFault(fault)}`);
  }
  for (const id of anchors.keys()) {
    if (clinics.some((clinic) => clinic.id === id)) continue;
    isWhole = false;
    say(`Clinic ${id}: in the anchor file, and gone from the database`);
  }
  return isWhole;
}

/** "12 events, whole, newest seq 12 hash 3f…" */
export function describeChain({ events, newest, faults }: ChainReport): string {
  const count = `${events} event${events === 1 ? '' : 's'}`;
  if (faults.length > 0) return `${count}, ${faults.length} fault${faults.length === 1 ? '' : 's'}`;
  return newest === null
    ? `${count}, whole`
    : `${count}, whole, newest seq ${newest.seq} hash ${newest.hash}`;
}
