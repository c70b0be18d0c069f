import { v7 as newId } from 'uuid';
import type { Role } from '#shared/access/access-table.ts';
import type { OperatorList, User } from '#shared/contract/users.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { openUserOfEmail } from '../../db/open-rows.ts';

/** The clinic's users, or the one with this id, with how they stand. */
export async function listUsers(tx: Tx, clinicId: string, now: Date, id?: string): Promise<User[]> {
  const ofUser = { clinicId, ...(id && { userId: id }) };
  const users = await tx.user.findMany({
    where: { clinicId, ...(id && { id }) },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
  const totps = await tx.totpSecret.findMany({
    where: { ...ofUser, isConfirmed: true },
    select: { userId: true },
  });
  const passkeys = await tx.passkey.findMany({ where: ofUser, select: { userId: true } });
  const enrolled = new Set([...totps, ...passkeys].map(({ userId }) => userId));
  const seen = await tx.session.groupBy({
    by: ['userId'],
    where: { ...ofUser, state: 'full' },
    _max: { lastSeenAt: true },
  });
  const links = await tx.oneTimeLink.findMany({
    where: { ...ofUser, purpose: 'join_clinic', usedAt: null, expiresAt: { gt: now } },
  });
  return users.map(({ disabledAt, passwordHash, ...user }) => ({
    id: user.id,
    displayName: user.displayName,
    email: user.email,
    role: user.role,
    state: disabledAt !== null ? 'disabled' : passwordHash === null ? 'invited' : 'active',
    hasFactor: enrolled.has(user.id),
    lastSeenAt: seen.find(({ userId }) => userId === user.id)?._max.lastSeenAt?.toISOString() ?? null,
    linkUntil: links.find(({ userId }) => userId === user.id)?.expiresAt.toISOString() ?? null,
  }));
}

/** One user as the list shows them. */
export async function presentUser(tx: Tx, clinicId: string, id: string, now: Date): Promise<User> {
  const [user] = await listUsers(tx, clinicId, now, id);
  if (user === undefined) throw new Error('the user was there a moment ago');
  return user;
}

/** Physicians who can be named as the one who did a block. */
export async function listOperators(tx: Tx, clinicId: string): Promise<OperatorList['operators']> {
  return tx.user.findMany({
    where: { clinicId, role: 'physician', disabledAt: null },
    select: { id: true, displayName: true },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
}

/** The id of a new colleague without a password, or of one invited before; undefined when the address is taken. */
export async function inviteColleague(
  tx: Tx,
  clinicId: string,
  { displayName, email, role }: { displayName: string; email: string; role: Role },
  now: Date,
): Promise<string | undefined> {
  // Somebody of another clinic may have this address.
  await openUserOfEmail(tx, email);
  const known = await tx.user.findUnique({ where: { email } });
  if (known === null) {
    const id = newId();
    await tx.user.create({ data: { id, clinicId, email, displayName, role, createdAt: now } });
    return id;
  }
  if (known.clinicId !== clinicId || known.passwordHash !== null || known.disabledAt !== null)
    return undefined;
  await tx.user.update({ where: { id: known.id }, data: { displayName, role } });
  return known.id;
}

/** A user to change, while everybody else who changes the clinic's users waits; what these users record goes on meanwhile. */
export async function lockUser(tx: Tx, clinicId: string, id: string) {
  await tx.$queryRaw`
    select id from app_user where clinic_id = ${clinicId}::uuid and (role = 'admin' or id = ${id}::uuid)
    order by id for no key update`;
  return tx.user.findFirst({
    where: { clinicId, id },
    select: { id: true, role: true, passwordHash: true, disabledAt: true },
  });
}

export async function setDisabled(
  tx: Tx,
  clinicId: string,
  id: string,
  disabledAt: Date | null,
): Promise<void> {
  await tx.user.updateMany({ where: { clinicId, id }, data: { disabledAt } });
}

export async function setRole(tx: Tx, clinicId: string, id: string, role: Role): Promise<void> {
  await tx.user.updateMany({ where: { clinicId, id }, data: { role } });
}

/** Whether somebody can still manage the clinic's users. */
export async function hasActiveAdmin(tx: Tx, clinicId: string): Promise<boolean> {
  const active = { clinicId, role: 'admin', disabledAt: null, passwordHash: { not: null } } as const;
  return (await tx.user.count({ where: active })) > 0;
}
