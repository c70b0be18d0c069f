import type { Tx } from './clinic-database.ts';
import { type Prepared, prepared, type Sql } from './sql.ts';

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

/** A statement that opens something, with its values. */
export type Opened = readonly [statement: Prepared, values: readonly string[]];

const clinic = prepared(
  'enter_clinic',
  `select set_config('app.clinic', $1, true), set_config('app.user', $2, true)`,
);
const session = prepared('open_session', `select set_config('app.session_sha256', $1, true)`);

/** A clinic: its rows can be read and written, but for records closed to this person. */
export function clinicOf({ clinicId, userId }: Standing): Opened {
  return [clinic, [clinicId, userId ?? '']];
}

/** The one session with this token, and its user, for reading. */
export function sessionOf(tokenSha256: Uint8Array): Opened {
  return [session, [hex(tokenSha256)]];
}

/** Stands inside a clinic from here on. */
export async function enterClinic(tx: Sql, who: Standing): Promise<void> {
  await tx.rows(...clinicOf(who));
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
