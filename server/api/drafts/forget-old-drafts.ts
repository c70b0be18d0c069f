import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { applicationIn } from '../../db/open-rows.ts';
import { listClinicIds } from '../installation/installation-store.ts';
import { removeDraftsBefore } from './draft-store.ts';

const keptDays = 30;

/** Forgets drafts that nobody has touched for so long; answers how many. */
export async function forgetOldDrafts(db: ClinicDatabase, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  let forgotten = 0;
  for (const clinicId of await db.inInstallation(listClinicIds)) {
    forgotten += await db.inClinicBySql(applicationIn(clinicId), async (tx) => {
      const removed = await removeDraftsBefore(tx, clinicId, before);
      for (const { id, kind, subjectId } of removed) {
        await recordAuditEvent(tx, {
          who: { clinicId, userId: null },
          action: 'draft_forgotten',
          subject: 'draft',
          subjectId: id,
          after: { kind, subjectId },
          requestId: '-',
          at: now,
        });
      }
      return removed.length;
    });
  }
  return forgotten;
}
