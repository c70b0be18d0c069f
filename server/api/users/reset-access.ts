import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { ClinicDatabase } from '../../db/clinic-database.ts';
import { applicationIn } from '../../db/open-rows.ts';
import { deleteFactors } from '../factors/factor-store.ts';
import { endSessionsOf, findUserByEmail } from '../session/session-store.ts';
import { renewJoinLink } from './join-link-store.ts';

/** Takes somebody's factors and sessions away and makes a link to start anew by; undefined when there is nobody. */
export async function resetAccess(db: ClinicDatabase, email: string, now: Date): Promise<string | undefined> {
  const user = await db.inInstallation((tx) => findUserByEmail(tx, email));
  if (user === null || user.disabledAt !== null) return undefined;
  const { id: userId, clinicId } = user;
  return db.inClinic(applicationIn(clinicId), async (tx) => {
    await deleteFactors(tx, { clinicId, userId });
    await endSessionsOf(tx, { clinicId, userId }, now);
    const { linkPath, expiresAt } = await renewJoinLink(tx, clinicId, userId, now);
    await recordAuditEvent(tx, {
      who: { clinicId, userId: null },
      action: 'user_access_reset',
      subject: 'user',
      subjectId: userId,
      after: { reason: 'access:reset on the server', expiresAt },
      requestId: 'access:reset',
    });
    return linkPath;
  });
}
