import { v7 as newId } from 'uuid';
import type { Tx } from '../../db/clinic-database.ts';
import { openLink } from '../../db/open-rows.ts';
import { newToken, sha256Of } from '../../http/one-time-token.ts';

const linkDays = 7;

/** A one-time link to choose a password by, in the place of those before. */
export async function renewJoinLink(
  tx: Tx,
  clinicId: string,
  userId: string,
  now: Date,
): Promise<{ linkPath: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
  await endJoinLinks(tx, clinicId, userId);
  const link = { clinicId, userId, purpose: 'join_clinic' } as const;
  const data = { id: newId(), ...link, tokenSha256: sha256Of(token), createdAt: now, expiresAt };
  await tx.oneTimeLink.create({ data });
  // The token stands in the fragment, which browsers do not send.
  return { linkPath: `/join#${token}`, expiresAt };
}

/** No link of this user works any more. */
export async function endJoinLinks(tx: Tx, clinicId: string, userId: string): Promise<void> {
  await tx.oneTimeLink.deleteMany({ where: { clinicId, userId, purpose: 'join_clinic', usedAt: null } });
}

/** The person behind a link that still works. */
export async function findLinkHolder(tx: Tx, token: string, now: Date) {
  const tokenSha256 = sha256Of(token);
  await openLink(tx, tokenSha256);
  const link = await tx.oneTimeLink.findUnique({ where: { tokenSha256 } });
  if (link === null || link.purpose !== 'join_clinic' || link.usedAt !== null || link.expiresAt <= now)
    return undefined;
  const { clinicId, userId } = link;
  if (clinicId === null || userId === null) return undefined;
  const user = await tx.user.findFirst({ where: { clinicId, id: userId, disabledAt: null } });
  if (user === null) return undefined;
  const { displayName, email, passwordHash } = user;
  return { linkId: link.id, clinicId, id: userId, displayName, email, hasJoined: passwordHash !== null };
}

/** Uses the link up; false when somebody was faster. */
export async function spendLink(tx: Tx, clinicId: string, linkId: string, now: Date): Promise<boolean> {
  const open = { id: linkId, clinicId, usedAt: null };
  return (await tx.oneTimeLink.updateMany({ where: open, data: { usedAt: now } })).count === 1;
}
