import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { clinicA, connect, plantTwoClinics } from '../test/two-clinics.ts';
import { applicationRole } from './application-database.ts';
import { privileges } from './privileges.ts';

const { database, tables, superuser } = await plantTwoClinics();
const application = await connect(database.url);
afterAll(() => Promise.all([application.end(), superuser.end()]));
beforeEach(async () => {
  await application.query('BEGIN');
  await application.query("SELECT set_config('app.clinic', $1, true)", [clinicA]);
  return () => application.query('ROLLBACK');
});

const verbs = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'];
const names = ['_prisma_migrations', ...tables.map(({ name }) => name)];
const denied = { code: '42501' };

it('When there is a table, then privileges.ts has a line for it, and for no other', () => {
  expect(Object.keys(privileges).sort()).toEqual([...names].sort());
});

it.each(names)(
  'When the application asks for %s, then it may do what its line says and no more',
  async (name) => {
    const { rows } = await superuser.query(
      'SELECT verb FROM unnest($3::text[]) AS verb WHERE has_table_privilege($1, $2, verb)',
      [applicationRole, name, verbs],
    );
    expect(rows.map(({ verb }) => verb)).toEqual(privileges[name]);
  },
);

const insertOnly = ['assessment', 'audit_event', 'block_target', 'policy_version', 'reading', 'review'];
describe.each(insertOnly)('%s', (name) => {
  it.each([`UPDATE ${name} SET clinic_id = clinic_id`, `DELETE FROM ${name}`, `TRUNCATE ${name} CASCADE`])(
    'When the application runs %s, then it has no right to',
    async (sql) => {
      await expect(application.query(sql)).rejects.toMatchObject(denied);
    },
  );
});

it.each([
  'ALTER TABLE patient NO FORCE ROW LEVEL SECURITY',
  'ALTER TABLE patient DISABLE TRIGGER ALL',
  'DROP POLICY of_clinic ON patient',
  'DROP TABLE reading',
  'CREATE TABLE planted (n int)',
  'CREATE POLICY planted ON patient USING (true)',
  'SET ROLE facetwise_owner',
  'SET session_replication_role = replica',
  'TRUNCATE audit_head',
  "SELECT setval('audit_event_id_seq', 1)",
  'INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (1, 1, 1)',
])('When the application runs %s, then it has no right to', async (sql) => {
  await expect(application.query(sql)).rejects.toMatchObject(denied);
});

describe('remove_demo_clinic', () => {
  it('When it names a real clinic, from inside or outside, then nothing goes', async () => {
    const remove = () => application.query('SELECT remove_demo_clinic($1)', [clinicA]);
    await application.query('SAVEPOINT before');
    await expect(remove()).rejects.toMatchObject({ constraint: 'clinic_is_kept' });
    await application.query('ROLLBACK TO before');
    await application.query("SELECT set_config('app.clinic', '', true)");
    await expect(remove()).rejects.toMatchObject({ constraint: 'clinic_is_kept' });
  });

  it('When somebody else calls it, then they have no right to', async () => {
    const { rows } = await superuser.query(
      `SELECT proacl::text AS grants, prosecdef, proconfig FROM pg_proc WHERE proname = 'remove_demo_clinic'`,
    );
    expect(rows).toEqual([
      {
        grants: '{facetwise_owner=X/facetwise_owner,facetwise=X/facetwise_owner}',
        prosecdef: true,
        proconfig: ['search_path=pg_catalog, public, pg_temp'],
      },
    ]);
    const definers = await superuser.query(
      "SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace",
    );
    expect(definers.rows).toEqual([{ proname: 'remove_demo_clinic' }]);
  });
});
