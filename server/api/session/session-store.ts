import { v7 as newId } from 'uuid';
import type { Role } from '#shared/access/access-table.ts';
import type { Session } from '#shared/contract/session.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { enterClinic, openSession, openUserOfEmail } from '../../db/open-rows.ts';
import { newToken, sha256Of } from '../../http/one-time-token.ts';

const idleMinutes = 15;
export const absoluteHours = 10;
const minuteMs = 60_000;

/** The person behind a request. */
export interface SignedIn {
  sessionId: string;
  userId: string;
  clinicId: string;
  role: Role;
  displayName: string;
  email: string;
  expiresAt: Date;
}

/** Who this token belongs to now: not ended, not idle for 15 min, not older than 10 h, not disabled. */
export async function findSignedIn(tx: Tx, token: string, now: Date): Promise<SignedIn | undefined> {
  const tokenSha256 = sha256Of(token);
  await openSession(tx, tokenSha256);
  const session = await tx.session.findUnique({ where: { tokenSha256 }, include: { user: true } });
  if (session === null || session.endedAt !== null || session.user.disabledAt !== null) return undefined;
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  if (session.expiresAt <= now || idleMs >= idleMinutes * minuteMs) return undefined;
  if (idleMs >= minuteMs) {
    await enterClinic(tx, session.clinicId);
    await tx.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } });
  }
  const { user } = session;
  return {
    sessionId: session.id,
    userId: user.id,
    clinicId: user.clinicId,
    role: user.role,
    displayName: user.displayName,
    email: user.email,
    expiresAt: session.expiresAt,
  };
}

/** Starts a session and answers its token, which is stored only as a hash. */
export async function startSession(tx: Tx, clinicId: string, userId: string, now: Date): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + absoluteHours * 60 * minuteMs);
  await tx.session.create({
    data: {
      id: newId(),
      clinicId,
      userId,
      tokenSha256: sha256Of(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    },
  });
  return token;
}

export async function endSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
}

/** Those who can sign in with this address, with what their password is checked against. */
export async function findUserByEmail(tx: Tx, email: string) {
  await openUserOfEmail(tx, email);
  return tx.user.findUnique({ where: { email } });
}

export async function passwordHashOf(tx: Tx, clinicId: string, userId: string): Promise<string | null> {
  const user = await tx.user.findFirst({ where: { clinicId, id: userId, disabledAt: null } });
  return user?.passwordHash ?? null;
}

/** What the browser shows of a session. */
export async function presentSession(
  tx: Tx,
  who: Pick<SignedIn, 'clinicId' | 'userId'>,
  expiresAt: Date,
): Promise<Session> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: who.userId, clinicId: who.clinicId },
    include: { clinic: true },
  });
  const { clinic } = user;
  return {
    user: { id: user.id, displayName: user.displayName, email: user.email, role: user.role },
    clinic: {
      id: clinic.id,
      name: clinic.name,
      timeZone: clinic.timeZone,
      isDemo: clinic.isDemo,
      scheduleMinutes: clinic.scheduleMinutes,
      defaultPolicyId: clinic.defaultPolicyId,
    },
    expiresAt: expiresAt.toISOString(),
  };
}
