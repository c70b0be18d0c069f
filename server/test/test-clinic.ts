import { type Role, roles } from '#shared/access/access-table.ts';
import { createClinic, createUser } from '../api/installation/installation-store.ts';
import { hashPassword } from '../api/session/password.ts';
import type { ClinicDatabase } from '../db/clinic-database.ts';

export const testPassword = 'correct horse battery';

export interface TestClinic {
  id: string;
  users: Record<Role, { id: string; email: string; displayName: string }>;
}

/** Hashed once per test file: each hash costs a tenth of a second. */
let passwordHash: Promise<string> | undefined;

/** A real (not demo) clinic with one user of each role, as setting up and inviting would leave it. */
export async function createTestClinic(db: ClinicDatabase, name: string, now: Date): Promise<TestClinic> {
  passwordHash ??= hashPassword(testPassword);
  const hash = await passwordHash;
  return db.inInstallation(async (tx) => {
    const id = await createClinic(tx, { name, timeZone: 'America/Los_Angeles' }, now);
    const users = {} as TestClinic['users'];
    for (const role of roles) {
      const email = `${role}@${name.toLowerCase().replaceAll(' ', '-')}.example`;
      const displayName = `${name} ${role}`;
      const user = { clinicId: id, email, displayName, role, passwordHash: hash };
      users[role] = { id: await createUser(tx, user, now), email, displayName };
    }
    return { id, users };
  });
}
