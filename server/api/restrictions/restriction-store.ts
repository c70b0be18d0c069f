import { v7 as newId } from 'uuid';
import type { Clinician, Restriction } from '#shared/contract/restrictions.ts';
import { prepared, type Sql } from '../../db/sql.ts';
import type { Actor } from '../actor.ts';

// Times are the database's own: its policies compare them with its clock.

type CareTeam = Restriction['careTeam'];

const team = prepared(
  'list_care_team',
  `select app_user.id, display_name as "displayName", role::text as role, reason, granted_at as since,
     disabled_at is not null as "isDisabled"
   from patient_access join app_user on app_user.clinic_id = patient_access.clinic_id and app_user.id = user_id
   where patient_access.clinic_id = $1::uuid and patient_id = $2::uuid and kind = 'care_team' and ended_at is null
   order by display_name, app_user.id`,
);

/** Who opens this patient's record while it is restricted, by name. */
export async function listCareTeam(tx: Sql, clinicId: string, patientId: string): Promise<CareTeam> {
  const rows = await tx.rows<Omit<CareTeam[number], 'since'> & { since: Date }>(team, [clinicId, patientId]);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

const find = prepared(
  'find_restriction',
  `select reason, restricted_at as "restrictedAt", restricted_by_id as "restrictedById",
     display_name as "restrictedByName"
   from patient_restriction restriction
     join app_user on app_user.clinic_id = restriction.clinic_id and app_user.id = restricted_by_id
   where restriction.clinic_id = $1::uuid and patient_id = $2::uuid and lifted_at is null`,
);

interface RestrictionRow {
  readonly reason: string;
  readonly restrictedAt: Date;
  readonly restrictedById: string;
  readonly restrictedByName: string;
}

/** The restriction of a record with its care team; null: anybody who treats opens it. */
export async function findRestriction(
  tx: Sql,
  clinicId: string,
  patientId: string,
): Promise<Restriction | null> {
  const [row] = await tx.rows<RestrictionRow>(find, [clinicId, patientId]);
  if (row === undefined) return null;
  return {
    reason: row.reason,
    restrictedBy: { id: row.restrictedById, displayName: row.restrictedByName },
    restrictedAt: row.restrictedAt.toISOString(),
    careTeam: await listCareTeam(tx, clinicId, patientId),
  };
}

const restrict = prepared(
  'insert_restriction',
  `insert into patient_restriction (id, clinic_id, patient_id, reason, restricted_by_id)
   values ($1::uuid, $2::uuid, $3::uuid, $4, $5::uuid)`,
);

export async function insertRestriction(tx: Sql, actor: Actor, patientId: string, reason: string) {
  await tx.rows(restrict, [newId(), actor.clinicId, patientId, reason, actor.userId]);
}

const lift = prepared(
  'lift_restriction',
  `update patient_restriction set lifted_at = greatest(restricted_at, statement_timestamp()), lifted_by_id = $3::uuid, lifted_reason = $4
   where clinic_id = $1::uuid and patient_id = $2::uuid and lifted_at is null`,
);
const endAll = prepared(
  'end_accesses',
  `update patient_access set ended_at = greatest(granted_at, statement_timestamp())
   where clinic_id = $1::uuid and patient_id = $2::uuid and ended_at is null
     and (expires_at is null or expires_at > statement_timestamp())`,
);

/** Nobody's place or broken glass outlives the restriction it was for. */
export async function storeLift(tx: Sql, actor: Actor, patientId: string, reason: string): Promise<void> {
  await tx.rows(lift, [actor.clinicId, patientId, actor.userId, reason]);
  await tx.rows(endAll, [actor.clinicId, patientId]);
}

const join = prepared(
  'join_care_team',
  `insert into patient_access (id, clinic_id, patient_id, user_id, kind, reason, granted_by_id)
   values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, 'care_team', $5, $6::uuid)`,
);

export async function insertCareTeam(
  tx: Sql,
  { clinicId, userId: grantedById }: Actor,
  patientId: string,
  userIds: readonly string[],
  reason: string,
): Promise<void> {
  for (const userId of userIds) {
    await tx.rows(join, [newId(), clinicId, patientId, userId, reason, grantedById]);
  }
}

const leave = prepared(
  'leave_care_team',
  `update patient_access set ended_at = greatest(granted_at, statement_timestamp())
   where clinic_id = $1::uuid and patient_id = $2::uuid and user_id = any($3::uuid[]) and kind = 'care_team'
     and ended_at is null`,
);

export async function endCareTeam(
  tx: Sql,
  clinicId: string,
  patientId: string,
  userIds: readonly string[],
): Promise<void> {
  await tx.rows(leave, [clinicId, patientId, [...userIds]]);
}

const clinicians = prepared(
  'list_clinicians',
  `select id, display_name as "displayName", role::text as role from app_user
   where clinic_id = $1::uuid and role in ('nurse', 'physician') and disabled_at is null
   order by display_name, id`,
);

/** Those who can be on a care team, by name. */
export async function listClinicians(tx: Sql, clinicId: string): Promise<Clinician[]> {
  return tx.rows(clinicians, [clinicId]);
}
