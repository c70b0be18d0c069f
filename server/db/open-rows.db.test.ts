import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';
import { clinicA, clinicB, connect, plantTwoClinics } from '../test/two-clinics.ts';

const { database, tables, superuser } = await plantTwoClinics();
const application = await connect(database.url);
await superuser.query(
  `INSERT INTO one_time_link (id, purpose, token_sha256, expires_at)
   VALUES (gen_random_uuid(), 'set_up_clinic', sha256('set up'), now() + interval '1 day')`,
);

afterAll(() => Promise.all([application.end(), superuser.end()]));
beforeEach(() => application.query('BEGIN'));
afterEach(() => application.query('ROLLBACK'));

const open = (key: string, value: string) =>
  application.query('SELECT set_config($1, $2, true)', [key, value]);
const token = sampleRows.session.token_sha256.toString('hex');

/** The tables that show rows now, with how many. */
async function shown(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await application.query(`SELECT count(*)::int AS n FROM ${name}`);
    if (rows[0].n > 0) found[name] = rows[0].n;
  }
  return found;
}

const changed = async (sql: string) => (await application.query(sql)).rowCount;

it('When the hash of a session is presented, then it and its user are there to be read, and nothing else', async () => {
  await open('app.session_sha256', token);
  expect(await shown()).toEqual({ session: 1, app_user: 1 });
  const { rows } = await application.query('SELECT clinic_id FROM session');
  expect(rows).toEqual([{ clinic_id: clinicA }]);
  for (const sql of ['UPDATE session SET ended_at = now()', 'UPDATE app_user SET password_hash = NULL']) {
    expect(await changed(sql)).toBe(0);
  }
});

it('When the hash of a link is presented, then it and whom it invites are there to be read, and nothing else', async () => {
  await open('app.link_sha256', token);
  expect(await shown()).toEqual({ one_time_link: 1, app_user: 1 });
  expect(await changed('UPDATE one_time_link SET used_at = now()')).toBe(0);
  expect(await changed('DELETE FROM one_time_link')).toBe(0);
});

it('When an address is presented, then its one user is there to be read, and nothing else', async () => {
  await open('app.sign_in_email', sampleRows.app_user.email);
  expect(await shown()).toEqual({ app_user: 1 });
  expect(await changed('UPDATE app_user SET password_hash = NULL')).toBe(0);
  await open('app.sign_in_email', '%');
  expect(await shown()).toEqual({});
});

it.each(['app.session_sha256', 'app.link_sha256', 'app.sign_in_email'])(
  'When %s is empty or of nobody, then nothing is shown',
  async (key) => {
    await open(key, '');
    expect(await shown()).toEqual({});
    await open(key, '00'.repeat(32));
    expect(await shown()).toEqual({});
  },
);

it.each(['app.session_sha256', 'app.link_sha256'])('When %s is no hash, then it is an error', async (key) => {
  await open(key, "' OR true");
  await expect(shown()).rejects.toMatchObject({ code: '22023' });
});

it('When the installation is opened, then clinics can be listed and setup links used, and nothing else', async () => {
  await open('app.installation', 'on');
  const withoutClinic = tables.filter(({ clinicColumn }) => clinicColumn === null).map(({ name }) => name);
  const { clinic, one_time_link: links, ...others } = await shown();
  expect([clinic, links]).toEqual([2, 1]);
  expect(Object.keys(others).filter((name) => !withoutClinic.includes(name))).toEqual([]);
  expect(await changed("UPDATE clinic SET name = 'x'")).toBe(0);
  expect(await changed('UPDATE one_time_link SET used_at = now()')).toBe(1);
  const ofClinic = `UPDATE one_time_link SET purpose = 'join_clinic', clinic_id = '${clinicB}'`;
  await expect(application.query(ofClinic)).rejects.toMatchObject({ code: '42501' });
});

it.each(['off', 'true', 'ON', ''])(
  'When the installation is set to %j, then it stays closed',
  async (value) => {
    await open('app.installation', value);
    expect(await shown()).toEqual({});
  },
);
