import * as z from 'zod/mini';
import type { Role } from '#shared/access/access-table.ts';
import { installation } from '#shared/contract/setup.ts';
import { recordAuditEvent } from '../../audit/record-audit-event.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { publicRoute } from '../../http/route.ts';
import { newReadableSecret } from '../../readable-secret.ts';
import { hashPassword } from '../session/password.ts';
import { demoClinicName, demoTimeZone, demoUsers } from './demo-clinic.ts';
import * as store from './installation-store.ts';

/** The synthetic patients are recorded one score at a time, as a clinic would. */
const longestMs = 60_000;

export const openDemo = publicRoute({
  method: 'post',
  path: '/api/demo',
  summary:
    'Opens the demo clinic with synthetic patients, on this machine only and while no clinic is set up.',
  body: z.strictObject({}),
  answer: installation,
  handle: async ({ db, deployment, requestId }) => {
    if (!deployment.isLoopback) throw new Refusal('demo_not_allowed');
    const before = await db.inInstallation((tx) => store.presentInstallation(tx, true));
    if (!before.demoAllowed) throw new Refusal('demo_not_allowed');
    if (before.demo !== null) return before;
    const password = newReadableSecret();
    const passwordHash = await hashPassword(password);
    const now = deployment.now();
    return db.inInstallation(async (tx) => {
      await store.takeTurns(tx);
      const latest = await store.presentInstallation(tx, true);
      if (!latest.demoAllowed) throw new Refusal('demo_not_allowed');
      if (latest.demo === null) await createDemo(tx, { password, passwordHash }, now, requestId);
      return store.presentInstallation(tx, true);
    }, longestMs);
  },
});

async function createDemo(
  tx: Tx,
  { password, passwordHash }: { password: string; passwordHash: string },
  now: Date,
  requestId: string,
): Promise<void> {
  const clinicId = await store.createClinic(
    tx,
    { name: demoClinicName, timeZone: demoTimeZone, demoPassword: password },
    now,
  );
  const users = {} as Record<Role, { id: string; displayName: string }>;
  for (const user of demoUsers) {
    const id = await store.createUser(tx, { clinicId, ...user, passwordHash }, now);
    users[user.role] = { id, displayName: user.displayName };
  }
  const who = { clinicId, userId: null };
  await recordAuditEvent(tx, {
    who,
    action: 'demo_opened',
    subject: 'clinic',
    subjectId: clinicId,
    requestId,
  });
  const clinic = {
    id: clinicId,
    timeZone: demoTimeZone,
    scheduleMinutes: store.defaultSchedule,
    users,
    requestId,
  };
  await store.seedDemoClinic(tx, clinic, now);
}
