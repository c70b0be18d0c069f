import { v7 as newId } from 'uuid';
import type { Role } from '#shared/access/access-table.ts';
import type { OperatorList, User } from '#shared/contract/users.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { openLink, openUserOfEmail } from '../../db/open-rows.ts';
import { sha256Of } from '../../http/one-time-token.ts';

interface StoredUser {
  id: string;
  displayName: string;
  email: string;
  role: Role;
  passwordHash: string | null;
  disabledAt: Date | null;
}

function presentUser(user: StoredUser): User {
  const { id, displayName, email, role } = user;
  const state = user.disabledAt !== null ? 'disabled' : user.passwordHash === null ? 'invited' : 'active';
  return { id, displayName, email, role, state };
}

export async function listUsers(tx: Tx, clinicId: string): Promise<User[]> {
  const users = await tx.user.findMany({
    where: { clinicId },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
  return users.map(presentUser);
}

/** Physicians who can be named as the one who did a block. */
export async function listOperators(tx: Tx, clinicId: string): Promise<OperatorList['operators']> {
  return tx.user.findMany({
    where: { clinicId, role: 'physician', disabledAt: null },
    select: { id: true, displayName: true },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
}

/** A new colleague without a password, or one invited before who is invited again; undefined when the address is taken. */
export async function inviteColleague(
  tx: Tx,
  clinicId: string,
  { displayName, email, role }: { displayName: string; email: string; role: Role },
  now: Date,
): Promise<User | undefined> {
  // Somebody of another clinic may have this address.
  await openUserOfEmail(tx, email);
  const known = await tx.user.findUnique({ where: { email } });
  if (known === null) {
    const data = { id: newId(), clinicId, email, displayName, role, createdAt: now };
    return presentUser(await tx.user.create({ data }));
  }
  if (known.clinicId !== clinicId || known.passwordHash !== null || known.disabledAt !== null)
    return undefined;
  await tx.oneTimeLink.deleteMany({ where: { clinicId, userId: known.id } });
  return presentUser(await tx.user.update({ where: { id: known.id }, data: { displayName, role } }));
}

interface NewLink {
  clinicId: string;
  userId: string;
  token: string;
  createdAt: Date;
  expiresAt: Date;
}

export async function createJoinLink(tx: Tx, { token, ...link }: NewLink): Promise<void> {
  await tx.oneTimeLink.create({
    data: { id: newId(), purpose: 'join_clinic', tokenSha256: sha256Of(token), ...link },
  });
}

/** The invited person behind a link that still works. */
export async function findInvited(tx: Tx, token: string, now: Date) {
  const tokenSha256 = sha256Of(token);
  await openLink(tx, tokenSha256);
  const link = await tx.oneTimeLink.findUnique({ where: { tokenSha256 } });
  if (link === null || link.purpose !== 'join_clinic' || link.usedAt !== null || link.expiresAt <= now)
    return undefined;
  const { clinicId, userId } = link;
  if (clinicId === null || userId === null) return undefined;
  const user = await tx.user.findFirst({
    where: { clinicId, id: userId, disabledAt: null, passwordHash: null },
  });
  return user === null ? undefined : { linkId: link.id, clinicId, id: userId };
}

/** Sets the password and uses the link up; false when somebody was faster. */
export async function acceptInvited(
  tx: Tx,
  invited: { linkId: string; clinicId: string; id: string },
  passwordHash: string,
  now: Date,
): Promise<boolean> {
  const used = await tx.oneTimeLink.updateMany({
    where: { id: invited.linkId, usedAt: null },
    data: { usedAt: now },
  });
  if (used.count !== 1) return false;
  const { clinicId, id } = invited;
  return (
    (await tx.user.updateMany({ where: { clinicId, id, passwordHash: null }, data: { passwordHash } }))
      .count === 1
  );
}
