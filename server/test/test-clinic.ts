import { type Role, roles } from '#shared/access/access-table.ts';
import { newTotpSecret } from '../api/factors/totp.ts';
import { confirmTotp, proposeTotp } from '../api/factors/totp-store.ts';
import { createClinic, createUser } from '../api/installation/installation-store.ts';
import { hashPassword } from '../api/session/password.ts';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import { InstallationKey, newSecret } from '../installation-key.ts';

export const testPassword = 'correct horse battery';

export interface TestClinic {
  id: string;
  users: Record<Role, { id: string; email: string; displayName: string }>;
  /** The secret of each one's authenticator app. */
  secrets: Record<Role, string>;
}

/** Hashed once per test file: each hash costs a tenth of a second. */
let passwordHash: Promise<string> | undefined;

/**
 * A real (not demo) clinic with one user of each role, as setting up, inviting and enrolling a second factor would
 * leave it.
 */
export async function createTestClinic(
  db: ClinicDatabase,
  name: string,
  now: Date,
  key = new InstallationKey(newSecret()),
): Promise<TestClinic> {
  passwordHash ??= hashPassword(testPassword);
  const hash = await passwordHash;
  return db.inInstallation(async (tx) => {
    const id = await createClinic(tx, { name, timeZone: 'America/Los_Angeles' }, now);
    const users = {} as TestClinic['users'];
    const secrets = {} as TestClinic['secrets'];
    for (const role of roles) {
      const email = `${role}@${name.toLowerCase().replaceAll(' ', '-')}.example`;
      const displayName = `${name} ${role}`;
      const user = { clinicId: id, email, displayName, role, passwordHash: hash };
      users[role] = { id: await createUser(tx, user, now), email, displayName };
      secrets[role] = newTotpSecret();
      const owner = { clinicId: id, userId: users[role].id };
      await proposeTotp(tx, owner, key.seal(secrets[role], owner.userId), now);
      await confirmTotp(tx, owner, 1, now);
    }
    return { id, users, secrets };
  });
}
