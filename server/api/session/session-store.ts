import { v7 as newId } from 'uuid';
import type { Role } from '#shared/access/access-table.ts';
import type { SessionList } from '#shared/contract/own-sessions.ts';
import type { Session, SessionState } from '#shared/contract/session.ts';
import type { ClinicDatabase, Tx } from '../../db/clinic-database.ts';
import { openUserOfEmail } from '../../db/open-rows.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import { newToken, sha256Of } from '../../http/one-time-token.ts';

const idleMinutes = 15;
const minuteMs = 60_000;
/** How long a session lives from its start; while something is due, only as long as that takes. */
const longestMinutes: Record<SessionState, number> = { full: 10 * 60, factor_due: 5, must_enrol: 30 };

/** The person behind a request. */
export interface SignedIn {
  sessionId: string;
  /** What the session may do: everything the role allows, or only what leads there. */
  state: SessionState;
  userId: string;
  clinicId: string;
  role: Role;
  displayName: string;
  email: string;
  expiresAt: Date;
}

const find = prepared(
  'find_session',
  `select session.id as "sessionId", state, session.user_id as "userId", session.clinic_id as "clinicId", role,
     display_name as "displayName", email, expires_at as "expiresAt", last_seen_at as "lastSeenAt"
   from session join app_user on app_user.clinic_id = session.clinic_id and app_user.id = session.user_id
   where token_sha256 = decode($1, 'hex') and ended_at is null and disabled_at is null`,
);

/** Who this token belongs to now: not ended, not idle for 15 min, not too old, not disabled. `isUse` keeps it from idling. */
export async function findSignedIn(
  db: ClinicDatabase,
  token: string,
  now: Date,
  isUse: boolean,
): Promise<SignedIn | undefined> {
  const sha256 = sha256Of(token);
  const [found] = await db.inSessionBySql(sha256, (sql) =>
    sql.rows<SignedIn & { lastSeenAt: Date }>(find, [Buffer.from(sha256).toString('hex')]),
  );
  if (found === undefined) return undefined;
  const { lastSeenAt, ...who } = found;
  const idleMs = now.getTime() - lastSeenAt.getTime();
  if (who.expiresAt <= now || idleMs >= idleMinutes * minuteMs) return undefined;
  if (isUse && idleMs >= minuteMs) await db.inClinic(who, (tx) => noteSeen(tx, who.sessionId, now));
  return who;
}

const findOpen = prepared(
  'find_open_sessions',
  `select session.id, role from session
   join app_user on app_user.clinic_id = session.clinic_id and app_user.id = session.user_id
   where session.clinic_id = $1::uuid and session.id = any($2::uuid[]) and state = 'full'
     and ended_at is null and disabled_at is null and expires_at > $3::timestamptz and last_seen_at > $4::timestamptz`,
);

/** Those of these sessions that stand now, with the role they have; looking is no use of them. */
export async function listOpenSessions(
  tx: Sql,
  clinicId: string,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, Role>> {
  const seenSince = new Date(now.getTime() - idleMinutes * minuteMs);
  const rows = await tx.rows<{ id: string; role: Role }>(findOpen, [clinicId, [...ids], now, seenSince]);
  return new Map(rows.map(({ id, role }) => [id, role]));
}

async function noteSeen(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id }, data: { lastSeenAt: now } });
}

interface NewSession {
  clinicId: string;
  userId: string;
  state: SessionState;
  device: string;
}

/** A token goes to the browser and is stored only as a hash. */
interface Started {
  token: string;
  expiresAt: Date;
}

export async function startSession(tx: Tx, session: NewSession, now: Date): Promise<Started> {
  const token = newToken();
  const expiresAt = endOf(session.state, now);
  const data = { id: newId(), ...session, tokenSha256: sha256Of(token), createdAt: now, lastSeenAt: now };
  await tx.session.create({ data: { ...data, expiresAt } });
  return { token, expiresAt };
}

/** A second factor was shown: the session is full, under a new token; undefined when another request was faster. */
export async function fulfilSession(
  tx: Tx,
  { sessionId, clinicId, state }: SignedIn,
  now: Date,
): Promise<Started | undefined> {
  const session = await tx.session.findFirst({ where: { id: sessionId, clinicId, state, endedAt: null } });
  if (session === null) return undefined;
  const token = newToken();
  const expiresAt = endOf('full', session.createdAt);
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, tokenSha256: session.tokenSha256 },
    data: { tokenSha256: sha256Of(token), state: 'full', expiresAt, lastFactorAt: now, lastSeenAt: now },
  });
  return count === 1 ? { token, expiresAt } : undefined;
}

function endOf(state: SessionState, start: Date): Date {
  return new Date(start.getTime() + longestMinutes[state] * minuteMs);
}

/** Ends one of this user's sessions; false when there is no such one. */
export async function endSession(
  tx: Tx,
  { clinicId, userId, sessionId }: Pick<SignedIn, 'clinicId' | 'userId' | 'sessionId'>,
  now: Date,
): Promise<boolean> {
  const open = { id: sessionId, clinicId, userId, endedAt: null };
  return (await tx.session.updateMany({ where: open, data: { endedAt: now } })).count === 1;
}

/** Ends all sessions of a user, but for one when it is named. */
export async function endSessionsOf(
  tx: Tx,
  { clinicId, userId }: Pick<SignedIn, 'clinicId' | 'userId'>,
  now: Date,
  exceptId?: string,
): Promise<number> {
  const others = { clinicId, userId, endedAt: null, ...(exceptId && { id: { not: exceptId } }) };
  return (await tx.session.updateMany({ where: others, data: { endedAt: now } })).count;
}

export async function listSessions(tx: Tx, who: SignedIn, now: Date): Promise<SessionList['sessions']> {
  const { clinicId, userId } = who;
  const seenSince = new Date(now.getTime() - idleMinutes * minuteMs);
  const sessions = await tx.session.findMany({
    where: { clinicId, userId, endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: seenSince } },
    orderBy: { lastSeenAt: 'desc' },
  });
  return sessions.map(({ id, device, createdAt, lastSeenAt, lastFactorAt }) => ({
    id,
    device,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    lastFactorAt: lastFactorAt?.toISOString() ?? null,
    isCurrent: id === who.sessionId,
  }));
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

export async function setPasswordHash(
  tx: Tx,
  { clinicId, userId }: Pick<SignedIn, 'clinicId' | 'userId'>,
  passwordHash: string,
): Promise<void> {
  await tx.user.updateMany({ where: { clinicId, id: userId }, data: { passwordHash } });
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
      defaultPolicyIds: {
        cervical: clinic.defaultPolicyCervical,
        thoracic: clinic.defaultPolicyThoracic,
        lumbar: clinic.defaultPolicyLumbar,
      },
      dateOrder: clinic.dateOrder,
    },
    expiresAt: expiresAt.toISOString(),
  };
}
