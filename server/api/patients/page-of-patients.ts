import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { pageMark, parsePageMark } from '../paging.ts';
import type { SignedIn } from '../session/session-store.ts';
import { listPatientsAfter } from './patient-search.ts';

const pageSize = 50;

/** Those whose family name begins so, else the given name, else the identifier; with the mark of the page behind them. */
export async function pageOfPatients(
  db: ClinicDatabase,
  who: SignedIn,
  { q, after: mark }: { q: string; after?: string | undefined },
) {
  const after = parsePageMark(mark);
  const found = await db.inClinicBySql(who, (tx) =>
    listPatientsAfter(tx, who.clinicId, q, after, pageSize + 1),
  );
  const patients = found.slice(0, pageSize);
  const last = patients.at(-1);
  return { patients, next: found.length > pageSize && last ? pageMark(last.id) : null };
}
