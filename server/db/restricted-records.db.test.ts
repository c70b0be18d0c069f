import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleIds, sampleRows } from '../test/sample-rows.ts';
import { clinicA, connect, plantTwoClinics } from '../test/two-clinics.ts';

const { database, superuser } = await plantTwoClinics();
const application = await connect(database.url);
const person = sampleRows.app_user.id;
const colleague = sampleIds.otherUserId;
const patientId = sampleRows.patient.id;
await superuser.query(
  `INSERT INTO app_user (id, clinic_id, email, display_name, role) VALUES ($1, $2, 'c@b.example', 'C', 'nurse')`,
  [colleague, clinicA],
);

afterAll(() => Promise.all([application.end(), superuser.end()]));
beforeEach(async () => {
  await application.query('BEGIN');
  await standFor('');
});
afterEach(() => application.query('ROLLBACK'));

const standFor = (user: string) =>
  application.query("SELECT set_config('app.clinic', $1, true), set_config('app.user', $2, true)", [
    clinicA,
    user,
  ]);

const restrict = () =>
  application.query(
    `INSERT INTO patient_restriction (id, clinic_id, patient_id, reason, restricted_by_id)
     VALUES (gen_random_uuid(), $1, $2, 'r', $3)`,
    [clinicA, patientId, person],
  );
/** Broken so long ago. */
const breakGlass = (user: string, ago = '0 minutes') =>
  application.query(
    `INSERT INTO patient_access (id, clinic_id, patient_id, user_id, kind, reason, granted_by_id, granted_at, expires_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'break_glass', 'r', $3, now() - $4::interval, now() - $4::interval + '1 hour')`,
    [clinicA, patientId, user, ago],
  );
const joinCareTeam = (user: string) =>
  application.query(
    `INSERT INTO patient_access (id, clinic_id, patient_id, user_id, kind, reason, granted_by_id)
     VALUES (gen_random_uuid(), $1, $2, $3, 'care_team', 'r', $4)`,
    [clinicA, patientId, user, person],
  );

const clinical = [
  ...['episode', 'checklist_entry', 'block', 'block_target', 'series', 'reading', 'assessment', 'review'],
];

async function counts(): Promise<Record<string, number>> {
  const each = clinical.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  return (await application.query(`SELECT ${each.join(', ')}`)).rows[0];
}
const every = (count: number) => Object.fromEntries(clinical.map((table) => [table, count]));

describe('a restricted record', () => {
  it('When no record is restricted, then everybody of the clinic sees everything', async () => {
    await standFor(colleague);
    expect(await counts()).toEqual(every(1));
  });

  it('When a record is restricted, then nothing of it is there but the patient', async () => {
    await restrict();
    await standFor(colleague);
    expect(await counts()).toEqual(every(0));
    expect((await application.query('SELECT FROM patient')).rowCount).toBe(1);
  });

  it('When nobody in particular acts, then nothing is closed', async () => {
    await restrict();
    expect(await counts()).toEqual(every(1));
  });

  it('When somebody is on the care team, then they see it until they leave it', async () => {
    await restrict();
    await joinCareTeam(colleague);
    await standFor(colleague);
    expect(await counts()).toEqual(every(1));
    await application.query('UPDATE patient_access SET ended_at = now() WHERE ended_at IS NULL');
    expect(await counts()).toEqual(every(0));
  });

  it.each([
    ['0 minutes', 1],
    ['59 minutes 59 seconds', 1],
    ['60 minutes', 0],
    ['1 day', 0],
  ])('When glass was broken %s ago, then each table shows %i', async (ago, seen) => {
    await restrict();
    await breakGlass(colleague, ago);
    await standFor(colleague);
    expect(await counts()).toEqual(every(seen));
    // For that person only.
    await standFor(person);
    expect(await counts()).toEqual(every(0));
  });

  it('When the restriction is lifted, then everybody sees it again', async () => {
    await restrict();
    await standFor(colleague);
    await application.query(
      `UPDATE patient_restriction SET lifted_at = now(), lifted_by_id = $1, lifted_reason = 'r' WHERE lifted_at IS NULL`,
      [person],
    );
    expect(await counts()).toEqual(every(1));
  });

  it('When the functions behind the policies have looked, then the transaction still works for its person', async () => {
    await restrict();
    await standFor(colleague);
    await counts();
    const { rows } = await application.query("SELECT current_setting('app.user') AS person");
    expect(rows[0].person).toBe(colleague);
  });

  it('When the person is no id, then every look is an error', async () => {
    await standFor('x');
    await expect(counts()).rejects.toMatchObject({ code: '22P02' });
  });
});

describe('writing to a closed record', () => {
  const writable = ['episode', 'checklist_entry', 'block', 'series'];
  it.each(writable)('When a row of %s would be changed, then it is not there', async (table) => {
    await restrict();
    await standFor(colleague);
    const { rowCount } = await application.query(`UPDATE ${table} SET clinic_id = clinic_id`);
    expect(rowCount).toBe(0);
  });

  it.each(clinical)('When a row of %s would be added, then it is refused', async (table) => {
    const { rows } = await superuser.query(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE clinic_id = $1 LIMIT 1`,
      [clinicA],
    );
    await restrict();
    await standFor(colleague);
    const copy = { ...rows[0].row, ...('id' in rows[0].row && { id: crypto.randomUUID() }) };
    const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`;
    // By its policy, or by a trigger that does not see what the row belongs to.
    await expect(application.query(insert, [copy])).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|23503|23514)$/),
    });
  });
});

describe('what was granted', () => {
  it.each([
    ["expires_at = expires_at + interval '1 minute'"],
    ["granted_at = granted_at + interval '1 minute', expires_at = expires_at + interval '1 minute'"],
    ['user_id = granted_by_id, reason = reason'],
    ["reason = 'another'"],
  ])('When %s would be written, then it stays as it was', async (change) => {
    await breakGlass(colleague);
    const changing = application.query(`UPDATE patient_access SET ${change} WHERE ended_at IS NULL`);
    await expect(changing).rejects.toMatchObject({ constraint: 'patient_access_is_kept' });
  });

  it('When a second restriction of one patient would be open, then it is refused', async () => {
    await restrict();
    await expect(restrict()).rejects.toMatchObject({ constraint: 'patient_restriction_one_open' });
  });

  it('When somebody is on the care team twice, then it is refused', async () => {
    await joinCareTeam(colleague);
    await expect(joinCareTeam(colleague)).rejects.toMatchObject({ constraint: 'patient_access_one_place' });
  });
});
