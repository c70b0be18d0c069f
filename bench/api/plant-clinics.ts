import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { createClinic, createUser } from '../../server/api/installation/installation-store.ts';
import { ClinicDatabase } from '../../server/db/clinic-database.ts';
import type { RunningApi } from './running-api.ts';

export interface PlantedClinic {
  readonly clinicId: string;
  readonly userId: string;
  /** Of a nurse who is signed in. */
  readonly cookie: string;
}

/** Clinics with a nurse each, signed in. */
export async function plantClinics(api: RunningApi, names: readonly string[]): Promise<PlantedClinic[]> {
  const db = new ClinicDatabase(api.applicationUrl, 2);
  const now = new Date();
  const planted: PlantedClinic[] = [];
  try {
    for (const name of names) {
      const { clinicId, userId } = await db.inInstallation(async (tx) => {
        const clinicId = await createClinic(tx, { name, timeZone: 'America/Los_Angeles' }, now);
        const email = `nurse@${name.toLowerCase()}.example`;
        const user = { clinicId, email, displayName: 'A Nurse', role: 'nurse', passwordHash: null } as const;
        return { clinicId, userId: await createUser(tx, user, now) };
      });
      planted.push({ clinicId, userId, cookie: await signIn(api, clinicId, userId) });
    }
  } finally {
    await db.close();
  }
  return planted;
}

async function signIn({ superuser }: RunningApi, clinicId: string, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const sha256 = createHash('sha256').update(token).digest();
  await superuser.query(
    `INSERT INTO session (id, clinic_id, user_id, token_sha256, expires_at)
     VALUES ($1, $2, $3, $4, now() + interval '9 hours')`,
    [newId(), clinicId, userId, sha256],
  );
  return `facetwise=${token}`;
}

/** A block nobody has scored yet, with its one series. */
export interface OpenSeries {
  readonly seriesId: string;
  readonly blockId: string;
}

/** Blocks of three days ago, all of one minute, each of an episode of its own. */
export async function plantOpenSeries(
  api: RunningApi,
  clinic: PlantedClinic,
  count: number,
): Promise<OpenSeries[]> {
  const { clinicId, userId } = clinic;
  const { superuser } = api;
  await superuser.query('SET session_replication_role = replica');
  const { rows } = await superuser.query<OpenSeries>(
    `WITH planted AS MATERIALIZED (
       SELECT uuidv7() AS episode_id, uuidv7() AS block_id, uuidv7() AS series_id FROM generate_series(1, $3)
     ), patient AS (
       INSERT INTO patient (id, clinic_id, identifier, family_name, given_name, birth_date, sex, created_by_id,
         family_key, given_key, identifier_key)
       VALUES (uuidv7(), $1, 'open', 'Open', 'Open', '1960-01-01', 'female', $2, 'open', 'open', 'open') RETURNING id
     ), episodes AS (
       INSERT INTO episode (id, clinic_id, patient_id, region, index_pain, policy_id, created_by_id)
       SELECT episode_id, $1, patient.id, 'lumbar', 'Low back', 'medicare-l38801', $2 FROM planted, patient
     ), blocks AS (
       INSERT INTO block (id, clinic_id, episode_id, procedure, performed_at, performed_offset_minutes, agent, steroid,
         guidance, contrast, vascular_uptake, sedation, opioid, complications, operator_id, created_by_id,
         schedule_minutes)
       SELECT block_id, $1, episode_id, 'medial_branch_block', $4, 0, 'lidocaine', false, 'fluoroscopy', true, 'none',
         'none', false, '{}', $2, $2, clinic.schedule_minutes FROM planted, clinic WHERE clinic.id = $1
     ), targets AS (
       INSERT INTO block_target (id, clinic_id, block_id, nerve, side)
       SELECT uuidv7(), $1, block_id, nerve, 'right' FROM planted, unnest(ARRAY['L3', 'L4']) AS nerve
     ), series_of AS (
       INSERT INTO series (id, clinic_id, block_id, site, joint, side, scale)
       SELECT series_id, $1, block_id, 'level', 'L4-L5', 'right', 'nrs11' FROM planted
     )
     SELECT series_id AS "seriesId", block_id AS "blockId" FROM planted`,
    [clinicId, userId, count, openPerformedAt()],
  );
  await superuser.query('RESET session_replication_role');
  await superuser.query('VACUUM ANALYZE');
  return rows;
}

const plantedAt = Math.floor(Date.now() / 60_000) * 60_000;

export function openPerformedAt(minutesLater = 0): string {
  return new Date(plantedAt - 3 * 86_400_000 + minutesLater * 60_000).toISOString();
}
