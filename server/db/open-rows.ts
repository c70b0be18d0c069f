import type { Tx } from './clinic-database.ts';

// Row-level security shows a transaction only what one of these has opened; each holds until the transaction ends.

/** Where a transaction stands and for whom; null: the application itself, to which no restricted record is closed. */
export interface Standing {
  readonly clinicId: string;
  readonly userId: string | null;
}

/** For what the application does of its own: it judges policies, exports, verifies, tidies up. */
export function applicationIn(clinicId: string): Standing {
  return { clinicId, userId: null };
}

/** Stands inside a clinic from here on: its rows can be read and written, but for records closed to this person. */
export async function enterClinic(tx: Tx, { clinicId, userId }: Standing): Promise<void> {
  await tx.$queryRaw`
    select set_config('app.clinic', ${clinicId}, true), set_config('app.user', ${userId ?? ''}, true)`;
}

/** Which clinics there are, and the links that set one up: what belongs to no clinic yet. */
export async function openInstallation(tx: Tx): Promise<void> {
  await tx.$queryRaw`select set_config('app.installation', 'on', true)`;
}

/** The one link with this token, and whom it invites, for reading; to write, enter its clinic. */
export async function openLink(tx: Tx, tokenSha256: Uint8Array): Promise<void> {
  await tx.$queryRaw`select set_config('app.link_sha256', ${hex(tokenSha256)}, true)`;
}

/** The one user with this address, of whichever clinic, for reading. */
export async function openUserOfEmail(tx: Tx, email: string): Promise<void> {
  await tx.$queryRaw`select set_config('app.sign_in_email', ${email}, true)`;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
