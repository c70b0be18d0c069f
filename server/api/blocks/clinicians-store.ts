import type { Tx } from '../../db/clinic-database.ts';

/** Display names by user id; the disabled keep theirs on what they wrote. */
export async function namesOf(
  tx: Tx,
  clinicId: string,
  userIds: Iterable<string>,
): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { clinicId, id: { in: [...new Set(userIds)] } },
    select: { id: true, displayName: true },
  });
  return new Map(users.map(({ id, displayName }) => [id, displayName]));
}

/** Whether this is a physician of the clinic who can sign in today. */
export async function isActivePhysician(tx: Tx, clinicId: string, userId: string): Promise<boolean> {
  const found = await tx.user.count({
    where: { clinicId, id: userId, role: 'physician', disabledAt: null, passwordHash: { not: null } },
  });
  return found === 1;
}
