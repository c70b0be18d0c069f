import type { Client } from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clinicA, clinicB, connect, plantTwoClinics } from '../test/two-clinics.ts';
import { ClinicDatabase } from './clinic-database.ts';
import { applicationIn } from './open-rows.ts';
import { privileges } from './privileges.ts';

const { database, tables, superuser } = await plantTwoClinics();
const application = await connect(database.url);
const owner = await connect(database.ownerUrl);
const walled = tables.filter(({ clinicColumn }) => clinicColumn !== null);
const may = (table: string, verb: string) => privileges[table]?.includes(verb) === true;

afterAll(() => Promise.all([application.end(), owner.end(), superuser.end()]));
beforeEach(() => application.query('BEGIN'));
afterEach(() => application.query('ROLLBACK'));

const enter = (clinic: string, client = application) =>
  client.query("SELECT set_config('app.clinic', $1, true)", [clinic]);

async function count(client: Client, table: string, where = 'true'): Promise<number> {
  const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`);
  return rows[0].n;
}

/** What PostgreSQL answers: its error code, or how many rows were touched. */
async function outcome(sql: string, values: unknown[] = []): Promise<string | number | null> {
  await application.query('SAVEPOINT before');
  return application.query(sql, values).then(
    ({ rowCount }) => rowCount,
    async (error: { code: string }) => {
      await application.query('ROLLBACK TO before');
      return error.code;
    },
  );
}

/** Row security itself, or a trigger: one that sees nothing of the other clinic to point at, or guards the table. */
const refused = /^(42501|23503|23001)$/;

async function rowOf(table: string, column: string, clinic: string): Promise<unknown> {
  const { rows } = await superuser.query(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${column} = $1 LIMIT 1`,
    [clinic],
  );
  return rows[0]?.row;
}

const copyInto = (table: string) =>
  `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`;

describe.each(walled)('$name', ({ name, clinicColumn }) => {
  const column = clinicColumn ?? '';

  it('When the tests plant rows, then both clinics have one', async () => {
    for (const clinic of [clinicA, clinicB]) expect(await rowOf(name, column, clinic)).toBeDefined();
  });

  it('When no clinic is entered, then there is no row and none can be written', async () => {
    expect(await count(application, name)).toBe(0);
    const row = await rowOf(name, column, clinicA);
    expect(await outcome(copyInto(name), [row])).toMatch(refused);
    if (may(name, 'UPDATE')) expect(await outcome(`UPDATE ${name} SET ${column} = ${column}`)).toBe(0);
    if (may(name, 'DELETE')) expect(await outcome(`DELETE FROM ${name}`)).toBe(0);
  });

  it('When clinic A is entered, then its own rows are there and nothing of B', async () => {
    await enter(clinicA);
    expect(await count(application, name, `${column} = '${clinicB}'`)).toBe(0);
    expect(await count(application, name)).toBe(await count(superuser, name, `${column} = '${clinicA}'`));
  });

  it('When clinic A is entered, then nothing of B is inserted, changed, moved or deleted', async () => {
    await enter(clinicA);
    expect(await outcome(copyInto(name), [await rowOf(name, column, clinicB)])).toMatch(refused);
    if (may(name, 'UPDATE')) {
      const ofB = `WHERE ${column} = '${clinicB}'`;
      expect(await outcome(`UPDATE ${name} SET ${column} = ${column} ${ofB}`)).toBe(0);
      expect(await outcome(`UPDATE ${name} SET ${column} = '${clinicB}'`)).toMatch(refused);
    }
    if (may(name, 'DELETE'))
      expect(await outcome(`DELETE FROM ${name} WHERE ${column} = '${clinicB}'`)).toBe(0);
  });

  it('When the owner looks, then it is held as everybody else', async () => {
    expect(await count(owner, name)).toBe(0);
    await owner.query('SET row_security = off');
    await expect(count(owner, name)).rejects.toMatchObject({ code: '42501' });
    await owner.query('RESET row_security');
  });
});

describe('references', () => {
  const references = `
    SELECT conname AS name, conrelid::regclass::text AS table, confrelid::regclass::text AS target,
      ARRAY(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS k (n, place)
        JOIN pg_attribute ON attrelid = conrelid AND attnum = k.n ORDER BY place) AS columns,
      ARRAY(SELECT attname::text FROM unnest(confkey) WITH ORDINALITY AS k (n, place)
        JOIN pg_attribute ON attrelid = confrelid AND attnum = k.n ORDER BY place) AS targets
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1`;

  it('When a table refers to another, then the clinic is part of the key', async () => {
    const { rows } = await superuser.query(references);
    expect(rows.length).toBeGreaterThan(10);
    for (const { name, columns, targets } of rows) {
      const at = columns.indexOf('clinic_id');
      expect([name, targets[at]]).toEqual([name, columns.length === 1 ? 'id' : 'clinic_id']);
    }
  });

  it('When a row of clinic A would point at a row of B, then it is refused', async () => {
    const { rows } = await superuser.query(references);
    await enter(clinicA);
    for (const { name, table, target, columns, targets } of rows.filter(
      ({ columns }) => columns.length > 1,
    )) {
      const row = (await rowOf(table, 'clinic_id', clinicA)) as Record<string, unknown>;
      const pointedAt = (await rowOf(target, 'clinic_id', clinicB)) as Record<string, unknown>;
      const foreign = Object.fromEntries(
        columns.map((column: string, at: number) => [column, pointedAt[targets[at]]]),
      );
      const pointing = {
        ...row,
        ...('id' in row && { id: crypto.randomUUID() }),
        ...foreign,
        clinic_id: clinicA,
      };
      expect([name, await outcome(copyInto(table), [pointing])]).toEqual([
        name,
        expect.stringMatching(/^23/),
      ]);
    }
  });
});

describe('the setting', () => {
  it.each(['x', '0', `${clinicA}'`, '*'])(
    'When it reads %j, then every look is an error',
    async (garbage) => {
      await enter(garbage);
      expect(await outcome('SELECT FROM patient')).toBe('22P02');
    },
  );

  it('When a transaction ends, then the next one on its connection sees nothing', async () => {
    const db = new ClinicDatabase(database.url, 1);
    const look = () => db.inInstallation((tx) => tx.patient.count());
    expect(await look()).toBe(0);
    expect(await db.inClinic(applicationIn(clinicA), (tx) => tx.patient.count())).toBe(1);
    expect(await look()).toBe(0);
    const failed = db.inClinic(applicationIn(clinicA), () => Promise.reject(new Error('planted')));
    await expect(failed).rejects.toThrow('planted');
    expect(await look()).toBe(0);
    await db.close();
  });
});

/** Every table that holds something of a patient's record, but for the patient's own row and the audit. */
const clinical = [
  ...['episode', 'checklist_entry', 'block', 'block_target', 'series', 'reading', 'assessment', 'review'],
  'episode_standing',
];

it('When the walls are counted, then every table has one and only these policies open more', async () => {
  const { rows } = await superuser.query(
    `SELECT tablename || ': ' || policyname || ' ' || cmd AS policy FROM pg_policies
     WHERE schemaname = 'public' AND (policyname <> 'of_clinic' OR cmd <> 'ALL') ORDER BY 1`,
  );
  const without = tables.filter(({ clinicColumn }) => clinicColumn === null);
  expect(rows.map(({ policy }) => policy)).toEqual(
    [
      'app_user: of_presented_email SELECT',
      'app_user: of_presented_link SELECT',
      'app_user: of_presented_session SELECT',
      'clinic: listed_in_installation SELECT',
      'one_time_link: of_installation ALL',
      'one_time_link: of_presented_token SELECT',
      'session: of_presented_token SELECT',
      ...clinical.map((name) => `${name}: open_to_person ALL`),
      ...without.map(({ name }) => `${name}: of_installation ALL`),
    ].sort(),
  );
  const open = await superuser.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND relname <> '_prisma_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  expect(open.rows).toEqual([]);
});
