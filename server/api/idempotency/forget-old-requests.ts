import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { applicationIn } from '../../db/open-rows.ts';
import { listClinicIds } from '../installation/installation-store.ts';
import { forgetWriteRequests } from './write-request-store.ts';

const keptDays = 7;

/** Forgets requests that nobody sends again; answers how many. */
export async function forgetOldRequests(db: ClinicDatabase, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  let forgotten = 0;
  for (const clinicId of await db.inInstallation(listClinicIds)) {
    forgotten += await db.inClinic(applicationIn(clinicId), (tx) =>
      forgetWriteRequests(tx, clinicId, before),
    );
  }
  return forgotten;
}
