import { signInStep } from '#shared/contract/session.ts';
import { setUpClinicRequest } from '#shared/contract/setup.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import { Refusal } from '../../errors.ts';
import { publicRoute } from '../../http/route.ts';
import { refuseUnknownTimeZone } from '../clinic/refuse-time-zone.ts';
import { beginSession } from '../session/begin-session.ts';
import { hashPassword } from '../session/password.ts';
import { refuseWeakPassword } from '../session/refuse-weak-password.ts';
import { findUserByEmail } from '../session/session-store.ts';
import * as store from './installation-store.ts';

export const setUpClinic = publicRoute({
  method: 'post',
  path: '/api/clinic',
  summary:
    "Sets up this installation's clinic and its first admin, through the one-time link from the terminal.",
  body: setUpClinicRequest,
  answer: signInStep,
  status: 201,
  handle: async (call) => {
    const { body, db, deployment, requestId } = call;
    refuseUnknownTimeZone(body.timeZone);
    const now = deployment.now();
    // Looked at first, so that only the holder of the link makes the server hash a password.
    await db.inInstallation(async (tx) => {
      if ((await store.findRealClinic(tx)) !== null) throw new Refusal('clinic_exists');
      if (!(await store.isSetUpLinkOpen(tx, body.token, now))) throw new Refusal('link_used');
    });
    const { displayName, email, password } = body.admin;
    refuseWeakPassword(password, [body.clinicName, displayName, email], 'admin.password');
    const passwordHash = await hashPassword(password);
    const admin = await db.inInstallation(async (tx) => {
      await store.takeTurns(tx);
      if ((await store.findRealClinic(tx)) !== null) throw new Refusal('clinic_exists');
      if (!(await store.useSetUpLink(tx, body.token, now))) throw new Refusal('link_used');
      if ((await findUserByEmail(tx, email)) !== null) throw takenEmail();
      const clinicId = await store.createClinic(tx, { name: body.clinicName, timeZone: body.timeZone }, now);
      const id = await store.createUser(
        tx,
        { clinicId, email, displayName, role: 'admin', passwordHash },
        now,
      );
      const who = { clinicId, userId: id };
      const after = { name: body.clinicName, timeZone: body.timeZone, adminId: id };
      await recordAuditEvent(tx, {
        who,
        action: 'clinic_set_up',
        subject: 'clinic',
        subjectId: clinicId,
        after,
        requestId,
      });
      return { id, clinicId };
    });
    return beginSession(call, { ...admin, displayName });
  },
});

function takenEmail(): Refusal {
  const message = 'This address belongs to a user of the demo clinic; use another.';
  return new Refusal('already_exists', [{ path: 'admin.email', code: 'taken', message }]);
}
