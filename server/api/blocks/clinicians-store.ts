import type { Tx } from '../../db/clinic-database.ts';
import { prepared, type Sql } from '../../db/sql.ts';

const names = prepared(
  'names_of',
  `select id, display_name as "displayName" from app_user where clinic_id = $1::uuid and id = any($2::uuid[])`,
);

/** Display names by user id; the disabled keep theirs on what they wrote. */
export async function namesOf(
  tx: Sql,
  clinicId: string,
  userIds: Iterable<string>,
): Promise<Map<string, string>> {
  const users = await tx.rows<{ id: string; displayName: string }>(names, [clinicId, [...new Set(userIds)]]);
  return new Map(users.map(({ id, displayName }) => [id, displayName]));
}

/** Whether this is a physician of the clinic who can sign in today. */
export async function isActivePhysician(tx: Tx, clinicId: string, userId: string): Promise<boolean> {
  const found = await tx.user.count({
    where: { clinicId, id: userId, role: 'physician', disabledAt: null, passwordHash: { not: null } },
  });
  return found === 1;
}
