import { v7 as newId } from 'uuid';
import type { BrokenGlass } from '#shared/contract/restrictions.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';

const insert = prepared(
  'break_glass',
  `insert into patient_access (id, clinic_id, patient_id, user_id, kind, reason, granted_by_id, expires_at)
   values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, 'break_glass', $5, $4::uuid, now() + interval '1 hour')
   returning expires_at as "expiresAt"`,
);

/** Opens a record to one physician for an hour of the database's clock; answers its end. */
export async function insertBrokenGlass(
  tx: Sql,
  { clinicId, userId }: Actor,
  patientId: string,
  reason: string,
): Promise<Date> {
  const [row] = await tx.rows<{ expiresAt: Date }>(insert, [newId(), clinicId, patientId, userId, reason]);
  if (row === undefined) throw new Error('an inserted row is answered');
  return row.expiresAt;
}

const list = (behind: string) => `
  select access.id, user_id as "userId", display_name as "displayName", identifier, access.reason,
    granted_at as at, expires_at as until, ended_at is null and expires_at > now() as "isOpen"
  from patient_access access
    join app_user on app_user.clinic_id = access.clinic_id and app_user.id = user_id
    join patient on patient.clinic_id = access.clinic_id and patient.id = access.patient_id
  where access.clinic_id = $1::uuid and kind = 'break_glass'${behind}
  order by granted_at desc, access.id desc limit $2::int`;

const first = prepared('list_broken_glass', list(''));
const next = prepared(
  'list_broken_glass_after',
  list(` and (granted_at, access.id) < (
    select granted_at, id from patient_access where clinic_id = $1::uuid and id = $3::uuid)`),
);

type Row = Omit<BrokenGlass, 'who' | 'at' | 'until'> & {
  readonly userId: string;
  readonly displayName: string;
  readonly at: Date;
  readonly until: Date;
};

/** All glass broken in the clinic, newest first, from behind the last of the page before. */
export async function listBrokenGlassAfter(
  tx: Sql,
  clinicId: string,
  after: string | undefined,
  take: number,
): Promise<BrokenGlass[]> {
  const rows = await (after === undefined
    ? tx.rows<Row>(first, [clinicId, take])
    : tx.rows<Row>(next, [clinicId, take, after]));
  return rows.map(({ userId, displayName, at, until, ...row }) => ({
    ...row,
    who: { id: userId, displayName },
    at: at.toISOString(),
    until: until.toISOString(),
  }));
}
